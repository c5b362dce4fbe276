import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import type User from '#identity/models/user'

/** 征询对方意愿: everyone who has not yet said yes or no is asked. Silence is never an answer (人民调解法 art. 17). */
export class AskConsent {
  async handle(mediationCase: MediationCase, by: User) {
    return take(mediationCase, 'ask_consent', { by }, async (locked, trx) => {
      const asked = await Party.query({ client: trx })
        .where('caseId', locked.id)
        .where('consent', 'unknown')
      for (const party of asked) await party.merge({ consent: 'asked' }).save()

      return { partyIds: asked.map((party) => party.id) }
    })
  }
}
