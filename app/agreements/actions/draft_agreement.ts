import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { StaleDraft } from '#agreements/exceptions/agreement_refusals'
import Agreement from '#agreements/models/agreement'
import Clause from '#agreements/models/clause'
import type { ClauseInput, TermsInput } from '#agreements/terms_input'
import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { toInstant } from '#core/columns'
import { Money } from '#core/money'
import { publicId } from '#core/public_id'
import type User from '#identity/models/user'

export interface DraftOptions {
  /** When the draft the writer saw was saved, null for none; a draft saved since is not overwritten unseen. */
  basedOn?: string | null
  within?: TransactionClientContract
}

/** 起草协议: writes the draft at hand anew, or begins the next version. */
export class DraftAgreement {
  async handle(
    mediationCase: MediationCase,
    mediator: User,
    terms: TermsInput,
    { basedOn, within }: DraftOptions = {}
  ): Promise<Agreement> {
    let agreement!: Agreement

    await take(
      mediationCase,
      'draft_agreement',
      { by: mediator, trx: within },
      async (locked, trx) => {
        await refuseStale(locked, basedOn, trx)
        agreement = await writeDraft(locked, terms, trx)
        return {
          agreementId: agreement.id,
          version: agreement.version,
          clauses: terms.clauses.length,
          amount: agreement.totalFen.toString(),
        }
      }
    )
    return agreement
  }
}

/** The draft of a locked case, replaced whole; a version that people have seen is left as it was. */
export async function writeDraft(
  mediationCase: MediationCase,
  { clauses, isImmediate = false, ...terms }: TermsInput,
  trx: TransactionClientContract
): Promise<Agreement> {
  const latest = await Agreement.at(mediationCase, trx)
  const draft = latest?.isDraft ? latest : newVersion(mediationCase, latest)

  draft.merge({ ...terms, isImmediate, totalFen: totalOf(clauses), updatedAt: clock.now() })
  await draft.useTransaction(trx).save()

  await Clause.query({ client: trx }).where('agreementId', draft.id).delete()
  await Clause.createMany(
    clauses.map((clause, index) => ({
      ...toRow(clause),
      agreementId: draft.id,
      position: index + 1,
    })),
    { client: trx }
  )
  await draft.load('clauses')
  return draft
}

async function refuseStale(
  mediationCase: MediationCase,
  basedOn: string | null | undefined,
  trx: TransactionClientContract
) {
  if (basedOn === undefined) return

  const latest = await Agreement.at(mediationCase, trx)
  const savedAt = latest?.isDraft ? toInstant(latest.updatedAt) : null
  if (savedAt !== basedOn) throw new StaleDraft()
}

/** What the payment clauses come to; the figure in words is written from this one value. */
export function totalOf(clauses: Pick<ClauseInput, 'kind' | 'amount'>[]): Money {
  return Money.sum(
    clauses
      .filter(({ kind, amount }) => kind === 'payment' && amount)
      .map(({ amount }) => Money.yuan(amount!))
  )
}

function newVersion(mediationCase: MediationCase, latest: Agreement | null): Agreement {
  return new Agreement().fill({
    publicId: publicId(),
    caseId: mediationCase.id,
    regionCode: mediationCase.regionCode,
    version: (latest?.version ?? 0) + 1,
    status: 'draft',
    createdAt: clock.now(),
  })
}

function toRow({ amount, content, ...clause }: ClauseInput): Partial<Clause> {
  return { ...clause, content: content ?? '', amountFen: amount ? Money.yuan(amount) : null }
}
