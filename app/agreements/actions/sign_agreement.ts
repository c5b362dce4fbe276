import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'

import Agreement from '#agreements/models/agreement'
import { paperOf } from '#agreements/paper_of'
import { takeEffect } from '#agreements/taking_effect'
import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import Committee from '#identity/models/committee'
import type User from '#identity/models/user'
import { IssuePaper } from '#papers/actions/issue_paper'

/**
 * 协议生效: with the last required mark, effective from the latest of them (人民调解法 art. 29). Only now is
 * there a number, and a paper to print.
 */
export class SignAgreement {
  #issue = new IssuePaper()

  async handle(mediationCase: MediationCase, by: User, trx: TransactionClientContract) {
    const agreement = (await Agreement.at(mediationCase, trx))!
    const effectiveAt = DateTime.max(...agreement.marks.map((mark) => mark.madeAt!))!

    return take(mediationCase, 'sign', { by, occurredAt: effectiveAt, trx }, async (locked) => {
      const committee = await Committee.findOrFail(locked.committeeId, { client: trx })
      const paper = await this.#issue.handle(
        {
          kind: 'agreement',
          caseId: locked.id,
          committee,
          content: await paperOf(locked, agreement, trx),
          sealedOn: clock.dayOf(effectiveAt),
        },
        trx
      )

      const effect = { number: paper.number!, effectiveAt, paperId: paper.id }
      return takeEffect(locked, agreement, effect, trx)
    })
  }
}
