import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

import type Agreement from '#agreements/models/agreement'
import type Clause from '#agreements/models/clause'
import PerformanceItem from '#agreements/models/performance_item'
import type { EventPayload } from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { Money } from '#core/money'

export interface Effect {
  number: string
  effectiveAt: DateTime
  paperId?: number
}

/** A version becomes binding: its number, and what is now owed. Answers what the trail says of it. */
export async function takeEffect(
  mediationCase: MediationCase,
  agreement: Agreement,
  effect: Effect,
  trx: TransactionClientContract
): Promise<EventPayload> {
  await agreement.merge({ ...effect, status: 'effective' }).save()
  await listDuties(agreement, trx)
  mediationCase.agreedAt = effect.effectiveAt

  return {
    agreementId: agreement.id,
    version: agreement.version,
    form: agreement.form,
    amount: agreement.totalFen.toString(),
    number: effect.number,
  }
}

/** 人民调解法 art. 31: what the committee must see performed, one item a payment or act. */
async function listDuties(
  { id: agreementId, caseId, clauses, effectiveAt }: Agreement,
  trx: TransactionClientContract
) {
  await PerformanceItem.createMany(
    clauses
      .filter((clause) => clause.isDuty)
      .map((clause, index) => ({
        agreementId,
        caseId,
        clauseId: clause.id,
        position: index + 1,
        content: contentOf(clause),
        amountFen: clause.isPayment ? clause.amountFen : null,
        performedFen: Money.zero,
        dueOn: clause.dueOn ?? clock.dayOf(effectiveAt!),
        status: 'pending' as const,
      })),
    { client: trx }
  )
}

function contentOf({ isPayment, cause, content }: Clause): string {
  return (isPayment && cause) || content
}
