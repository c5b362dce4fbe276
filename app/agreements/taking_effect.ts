import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

import Agreement from '#agreements/models/agreement'
import type Clause from '#agreements/models/clause'
import PerformanceItem from '#agreements/models/performance_item'
import type { EventPayload } from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { Money } from '#core/money'
import { Outbox } from '#core/outbox'
import Committee from '#identity/models/committee'
import { TakeNumber } from '#papers/actions/take_number'

/** The version at hand becomes binding: its number, what is now owed, and the paper to print. For the trail. */
export async function takeEffect(
  mediationCase: MediationCase,
  kind: 'agreement' | 'oral_register',
  effectiveAt: DateTime,
  trx: TransactionClientContract
): Promise<EventPayload> {
  const agreement = (await Agreement.at(mediationCase, trx))!
  const committee = await Committee.findOrFail(mediationCase.committeeId, { client: trx })
  const { number } = await new TakeNumber().handle(committee, kind, clock.dayOf(effectiveAt), trx)

  await agreement.merge({ status: 'effective', number, effectiveAt }).save()
  await listDuties(agreement, effectiveAt, trx)
  mediationCase.agreedAt = effectiveAt
  await Outbox.add('agreement.sealed', { agreementId: agreement.id }, trx, {
    dedupeKey: `agreement.sealed:${agreement.id}`,
  })

  return {
    agreementId: agreement.id,
    version: agreement.version,
    form: agreement.form,
    amount: agreement.totalFen.toString(),
    number,
  }
}

/** 人民调解法 art. 31: what the committee must see performed, one item a payment or act. */
async function listDuties(
  { id: agreementId, caseId, clauses }: Agreement,
  effectiveAt: DateTime,
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
        dueOn: clause.dueOn ?? clock.dayOf(effectiveAt),
        status: 'pending' as const,
      })),
    { client: trx }
  )
}

function contentOf({ isPayment, cause, content }: Clause): string {
  return (isPayment && cause) || content
}
