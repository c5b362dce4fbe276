import type { DateTime } from 'luxon'

import Agreement from '#agreements/models/agreement'
import { DraftAgreement } from '#agreements/actions/draft_agreement'
import { takeEffect } from '#agreements/taking_effect'
import type { TermsInput } from '#agreements/terms_input'
import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { inTransaction } from '#core/transaction'
import type User from '#identity/models/user'

export type OralTerms = Omit<TermsInput, 'form' | 'isImmediate'>

/**
 * 口头协议登记: settled and performed on the spot, the mediator writes down its content (人民调解法 art. 28).
 * Effective from that day (art. 30).
 */
export class RecordOralAgreement {
  #draft = new DraftAgreement()

  async handle(
    mediationCase: MediationCase,
    mediator: User,
    terms: OralTerms,
    agreedAt: DateTime = clock.now()
  ): Promise<Agreement> {
    return inTransaction(async (trx) => {
      const oral = { ...terms, form: 'oral' as const, isImmediate: true }
      await this.#draft.handle(mediationCase, mediator, oral, trx)

      const step = { by: mediator, occurredAt: agreedAt, trx }
      const agreed = await take(mediationCase, 'record_oral', step, (locked) =>
        takeEffect(locked, 'oral_register', agreedAt, trx)
      )
      return (await Agreement.at(agreed, trx))!
    })
  }
}
