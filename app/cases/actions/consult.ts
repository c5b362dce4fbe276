import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

/** 咨询答复: only advice was wanted. It counts as a contact, never as a case. */
export class Consult {
  async handle(mediationCase: MediationCase, by: User, because: string) {
    return take(mediationCase, 'consult', { by, because }, async (locked) => {
      locked.merge({ closedAt: clock.now(), endingReason: 'consulted' })
    })
  }
}
