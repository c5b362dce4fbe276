import { take } from '#cases/door'
import ContactAttempt from '#cases/models/contact_attempt'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

export interface Contact {
  partyId: number
  /** phone | letter | visit | sms */
  means: string
  /** reached | no_answer | wrong_number | message_left */
  outcome: string
  note?: string | null
}

/** Every attempt to reach the other side is on record, before anyone is called unreachable. */
export class LogContact {
  async handle(mediationCase: MediationCase, by: User, contact: Contact) {
    return take(mediationCase, 'log_contact', { by }, async (locked, trx) => {
      const { partyId, means, outcome } = contact
      await Party.query({ client: trx }).where({ caseId: locked.id, id: partyId }).firstOrFail()
      await ContactAttempt.create(
        { ...contact, caseId: locked.id, attemptedAt: clock.now(), userId: by.id },
        { client: trx }
      )

      return { partyId, means, outcome }
    })
  }
}
