import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import Party, { type Consent } from '#cases/models/party'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

export interface ConsentGiven {
  partyId: number
  consent: Extract<Consent, 'agreed' | 'refused' | 'unreachable'>
  /** in_person | phone | letter | web */
  means: string
  because?: string
}

/** What one party said: each party's will is recorded on its own. */
export class RecordConsent {
  async handle(
    mediationCase: MediationCase,
    by: User,
    { partyId, consent, means, because }: ConsentGiven
  ) {
    return take(mediationCase, 'record_consent', { by, because }, async (locked, trx) => {
      const party = await Party.query({ client: trx })
        .where({ caseId: locked.id, id: partyId })
        .firstOrFail()
      await party.merge({ consent, consentMeans: means, consentedAt: clock.now() }).save()

      return { partyId, consent, means }
    })
  }
}
