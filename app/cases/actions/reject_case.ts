import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

/** 不予受理: always with the ground and the reason in writing; other routes are told (人民调解法 art. 26). */
export class RejectCase {
  async handle(mediationCase: MediationCase, by: User, ground: string, because: string) {
    return take(mediationCase, 'reject', { by, because }, async (locked) => {
      locked.merge({ closedAt: clock.now(), endingReason: ground })

      return { ground }
    })
  }
}
