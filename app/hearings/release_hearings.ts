import MediationCase from '#cases/models/mediation_case'
import type { Delivery } from '#core/jobs'
import { inTransaction } from '#core/transaction'
import Booking from '#hearings/models/booking'
import Hearing from '#hearings/models/hearing'

/** The job behind the endings of a case: whatever was still booked for it is free again. */
export async function releaseHearings({ payload }: Delivery) {
  await inTransaction(async (trx) => {
    const { id } = await MediationCase.lock(Number(payload.caseId), trx)
    const booked = await Hearing.query({ client: trx }).where({ caseId: id, status: 'scheduled' })

    for (const hearing of booked) {
      await Booking.query({ client: trx }).where('hearingId', hearing.id).delete()
      await hearing.merge({ status: 'cancelled' }).save()
    }
  })
}
