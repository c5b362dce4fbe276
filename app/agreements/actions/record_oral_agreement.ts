import type { DateTime } from 'luxon'

import { DraftAgreement } from '#agreements/actions/draft_agreement'
import Agreement from '#agreements/models/agreement'
import { takeEffect } from '#agreements/taking_effect'
import type { TermsInput } from '#agreements/terms_input'
import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { inTransaction } from '#core/transaction'
import Committee from '#identity/models/committee'
import type User from '#identity/models/user'
import { TakeNumber } from '#papers/actions/take_number'

export type OralTerms = Omit<TermsInput, 'form' | 'isImmediate'>

/**
 * 口头协议登记: settled and performed on the spot, the mediator writes down its content (人民调解法 art. 28).
 * Effective from that day (art. 30).
 */
export class RecordOralAgreement {
  #draft = new DraftAgreement()
  #number = new TakeNumber()

  async handle(
    mediationCase: MediationCase,
    mediator: User,
    terms: OralTerms,
    agreedAt: DateTime = clock.now()
  ): Promise<Agreement> {
    return inTransaction(async (trx) => {
      const oral = { ...terms, form: 'oral' as const, isImmediate: true }
      const { id } = await this.#draft.handle(mediationCase, mediator, oral, { within: trx })
      const step = { by: mediator, occurredAt: agreedAt, trx }

      await take(mediationCase, 'record_oral', step, async (locked) => {
        const draft = (await Agreement.at(locked, trx))!
        const committee = await Committee.findOrFail(locked.committeeId, { client: trx })
        const day = clock.dayOf(agreedAt)
        const { number } = await this.#number.handle(committee, 'oral_register', day, trx)

        return takeEffect(locked, draft, { number, effectiveAt: agreedAt }, trx)
      })
      return Agreement.findOrFail(id, { client: trx })
    })
  }
}
