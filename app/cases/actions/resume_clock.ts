import { setClock } from '#cases/case_clock'
import { take } from '#cases/door'
import { PauseNotBegun } from '#cases/exceptions/clock_refusals'
import type MediationCase from '#cases/models/mediation_case'
import Pause from '#cases/models/pause'
import { clock, type Day } from '#core/clock'
import type User from '#identity/models/user'

/** 期限恢复: the cause has ended; the last paused day is `endedOn`, inclusive. */
export class ResumeClock {
  async handle(mediationCase: MediationCase, by: User, endedOn: Day = clock.today()) {
    return take(mediationCase, 'resume', { by }, async (locked, trx) => {
      const pause = await Pause.query({ client: trx })
        .where('caseId', locked.id)
        .whereNull('endedOn')
        .firstOrFail()
      if (endedOn < pause.startedOn) throw new PauseNotBegun()

      await pause.merge({ endedOn }).save()
      await setClock(locked, trx)

      return { pauseId: pause.id, ground: pause.ground, endedOn, dueOn: locked.dueOn }
    })
  }
}
