import { take } from '#cases/door'
import MediationCase from '#cases/models/mediation_case'
import { canonicalJson, type Json } from '#core/canonical_json'
import { clock } from '#core/clock'
import { toInstant } from '#core/columns'
import { sm3 } from '#core/sm3'
import { MinutesSealed, NoticesMissing, NotReadBack } from '#hearings/exceptions/hearing_refusals'
import Hearing from '#hearings/models/hearing'
import Minutes from '#hearings/models/minutes'
import type User from '#identity/models/user'

/** 封存笔录: after it was read back and everything the law asks was said. Its SM3 goes into the trail. */
export class SealMinutes {
  async handle(hearing: Hearing, mediator: User) {
    const mediationCase = await MediationCase.findOrFail(hearing.caseId)

    return take(mediationCase, 'seal_minutes', { by: mediator }, async (_locked, trx) => {
      const held = await Hearing.findOrFail(hearing.id, { client: trx })
      const minutes = await Minutes.query({ client: trx }).where('hearingId', held.id).firstOrFail()
      if (minutes.isSealed) throw new MinutesSealed()
      if (minutes.missingNotices.length > 0) throw new NoticesMissing(minutes.missingNotices)
      if (!minutes.readBackAt) throw new NotReadBack()

      const digest = sm3OfMinutes(held, minutes)
      await minutes.merge({ sealedAt: clock.now(), sm3: digest }).save()

      return { hearingId: held.id, sm3: digest }
    })
  }
}

/** SM3 over when and how it was held, who came, what was told and what was written. */
export function sm3OfMinutes(hearing: Hearing, minutes: Minutes): string {
  return sm3(
    canonicalJson({
      hearing: hearing.publicId,
      form: hearing.form,
      startsAt: toInstant(hearing.startsAt),
      attendance: hearing.attendance as unknown as Json,
      notices: minutes.statutoryNotices,
      content: minutes.content,
      readBackAt: toInstant(minutes.readBackAt),
    })
  )
}
