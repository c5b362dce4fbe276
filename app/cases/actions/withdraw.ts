import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

/** 撤回申请: the applicant's right until an agreement takes effect (人民调解法 art. 23). */
export class Withdraw {
  async handle(mediationCase: MediationCase, by: User, because: string) {
    return take(mediationCase, 'withdraw', { by, because }, async (locked) => {
      locked.merge({ closedAt: clock.now(), endingReason: 'withdrawn' })
    })
  }
}
