import MediationCase from '#cases/models/mediation_case'
import { inTransaction } from '#core/transaction'
import { sm3 } from '#core/sm3'
import { MinutesChanged, MinutesSealed, UnfitHearing } from '#hearings/exceptions/hearing_refusals'
import type Hearing from '#hearings/models/hearing'
import Minutes, { type StatutoryNotice } from '#hearings/models/minutes'
import type User from '#identity/models/user'

export interface MinutesDraft {
  content: string
  notices: StatutoryNotice[]
  /** Digest of the text that was on the writer's page, so that nobody overwrites what they have not seen. */
  seen?: string
}

/** 写调解笔录. A draft is not yet an act; every change makes the last reading-back void. */
export class WriteMinutes {
  async handle(hearing: Hearing, recorder: User, { content, notices, seen }: MinutesDraft) {
    if (!hearing.isHeld) throw new UnfitHearing('not_held')

    return inTransaction(async (trx) => {
      await MediationCase.lock(hearing.caseId, trx)
      const minutes = await Minutes.query({ client: trx }).where('hearingId', hearing.id).first()
      if (minutes?.isSealed) throw new MinutesSealed()
      if (seen !== undefined && seen !== digestOf(minutes)) throw new MinutesChanged()

      const written = (minutes ?? new Minutes()).useTransaction(trx)
      return written
        .merge({
          hearingId: hearing.id,
          recorderId: recorder.id,
          content,
          statutoryNotices: notices,
          readBackAt: null,
        })
        .save()
    })
  }
}

/** Stands for the text as it is now. */
export function digestOf(minutes: Minutes | null): string {
  return sm3(minutes?.content ?? '')
}
