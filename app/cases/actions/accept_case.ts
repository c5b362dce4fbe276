import { setClock } from '#cases/case_clock'
import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

/** 受理: the committee takes the case on and the statutory clock starts. */
export class AcceptCase {
  async handle(mediationCase: MediationCase, head: User) {
    return take(mediationCase, 'accept', { by: head }, async (locked, trx) => {
      locked.merge({ acceptedAt: clock.now() })
      await setClock(locked, trx)

      return {
        committeeId: locked.committeeId,
        lane: locked.lane,
        dueOn: locked.dueOn,
        clock: locked.clockCode,
      }
    })
  }
}
