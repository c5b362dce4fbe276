import { take } from '#cases/door'
import MediationCase from '#cases/models/mediation_case'
import { UnfitHearing } from '#hearings/exceptions/hearing_refusals'
import Booking from '#hearings/models/booking'
import Hearing from '#hearings/models/hearing'
import type User from '#identity/models/user'

/** 取消调解会: the room and everybody are free again; why it was cancelled stays on record. */
export class CancelHearing {
  async handle(hearing: Hearing, by: User, because: string) {
    const mediationCase = await MediationCase.findOrFail(hearing.caseId)

    return take(mediationCase, 'cancel_hearing', { by, because }, async (_locked, trx) => {
      const booked = await Hearing.findOrFail(hearing.id, { client: trx })
      if (!booked.isScheduled) throw new UnfitHearing('not_scheduled')

      await Booking.query({ client: trx }).where('hearingId', booked.id).delete()
      await booked.merge({ status: 'cancelled' }).save()

      return { hearingId: booked.id }
    })
  }
}
