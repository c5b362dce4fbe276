import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type Committee from '#identity/models/committee'
import type Paper from '#papers/models/paper'
import { OfficeDays } from '#seeds/demo/office_days'
import { perform, seal, settle } from '#seeds/demo/qian/agreement'
import { accept, agreeToMediate, register, route } from '#seeds/demo/qian/counter'
import { Stage } from '#seeds/demo/qian/stage'
import { assign, book, meet } from '#seeds/demo/qian/table'
import { REGION } from '#seeds/demo/region'
import { markAll } from '#seeds/demo/sign_all'
import { staffOf } from '#seeds/demo/staff'
import { rateOf } from '#statistics/figures'
import type { Rate } from '#statistics/rate'

export interface Told {
  mediationCase: MediationCase
  committee: Committee
  register: Paper
  agreement: Paper
  /** The official rate of the year, the moment before the seal and when all is done. */
  rateBefore: Rate
  rateAfter: Rate
}

/**
 * 老钱's case, told with the verbs of the screens: thirteen working days, the last of them today. Whatever
 * refuses, refuses here as it would at the counter.
 */
export class StoryOfQian {
  /** `tell` is told each step as it is done. */
  constructor(private tell: (step: string) => void = () => {}) {}

  async play(): Promise<Told> {
    const stage = new Stage(await OfficeDays.of(REGION), await staffOf('medical'), this.tell)

    try {
      await register(stage)
      await route(stage)
      await agreeToMediate(stage)
      const registerPaper = await accept(stage)
      await assign(stage)
      await meet(stage, await book(stage))

      const locked = await settle(stage)
      stage.minutesBeforeEnd(20)
      await markAll(stage.mediationCase, locked, stage.staff)
      const rateBefore = await rateOfTheYear()
      const agreement = await seal(stage, locked)
      await perform(stage)

      return {
        ...{ mediationCase: stage.mediationCase, committee: stage.staff.committee },
        ...{ register: registerPaper, agreement, rateBefore },
        rateAfter: await rateOfTheYear(),
      }
    } finally {
      clock.letGo()
    }
  }
}

/** 调解成功率 of the whole district since New Year, as the bureau sees it this moment. */
function rateOfTheYear(): Promise<Rate> {
  const to = clock.today()
  return rateOf('success', {
    regionCode: REGION,
    from: `${to.slice(0, 4)}-01-01`,
    to,
    asOf: clock.now(),
  })
}
