import MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { inTransaction } from '#core/transaction'
import { MinutesChanged, MinutesSealed } from '#hearings/exceptions/hearing_refusals'
import type Hearing from '#hearings/models/hearing'
import Minutes from '#hearings/models/minutes'
import { digestOf } from '#hearings/actions/write_minutes'

/** 宣读: everybody heard exactly this text and found nothing to correct. */
export class ReadBackMinutes {
  async handle(hearing: Hearing, seen: string) {
    return inTransaction(async (trx) => {
      await MediationCase.lock(hearing.caseId, trx)
      const minutes = await Minutes.query({ client: trx })
        .where('hearingId', hearing.id)
        .firstOrFail()
      if (minutes.isSealed) throw new MinutesSealed()
      if (seen !== digestOf(minutes)) throw new MinutesChanged()

      return minutes.merge({ readBackAt: clock.now() }).save()
    })
  }
}
