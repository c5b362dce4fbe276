import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'

/** 期满视为调解不成: the law itself ends the mediation (医疗纠纷预防和处理条例 art. 38); nobody decides. */
export class ExpireCase {
  async handle(mediationCase: MediationCase) {
    return take(mediationCase, 'expire', { by: null }, async (locked) => {
      locked.merge({ closedAt: clock.now(), endingReason: 'expired' })

      return { ground: 'expired', dueOn: locked.dueOn }
    })
  }
}
