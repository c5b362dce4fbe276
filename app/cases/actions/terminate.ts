import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

/**
 * 终止调解: no agreement. The ground is one of 人民法院在线调解规则 art. 25; the parties are told where else
 * they can turn (人民调解法 art. 26).
 */
export class Terminate {
  async handle(mediationCase: MediationCase, by: User, ground: string, because: string) {
    return take(mediationCase, 'terminate', { by, because }, async (locked) => {
      locked.merge({ closedAt: clock.now(), endingReason: ground })

      return { ground }
    })
  }
}
