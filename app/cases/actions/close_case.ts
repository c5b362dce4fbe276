import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

/** 结案: what was agreed is done. The case was counted when the agreement took effect, so not again here. */
export class CloseCase {
  async handle(mediationCase: MediationCase, by: User) {
    return take(mediationCase, 'close', { by }, async (locked) => {
      locked.merge({ closedAt: clock.now(), endingReason: 'performed' })
    })
  }
}
