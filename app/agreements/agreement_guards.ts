import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { findingsOf } from '#agreements/findings'
import { blocks } from '#agreements/lint/lint_agreement'
import Agreement, { type AgreementForm } from '#agreements/models/agreement'
import PerformanceItem from '#agreements/models/performance_item'
import type { Guard } from '#cases/guards'
import type MediationCase from '#cases/models/mediation_case'

/** The conditions the agreement can answer. */
export const agreementGuards = {
  // The draft at hand may be put before people: the check found no error.
  terms_locked: (mediationCase, trx) => isFaultless('written', mediationCase, trx),

  // 人民调解法 art. 29
  all_marked: async (mediationCase, trx) => {
    const agreement = await Agreement.at(mediationCase, trx)
    return !!agreement?.isLocked && agreement.isFullyMarked
  },

  // 人民调解法 art. 28, where the law of the lane does not ask for writing
  oral_allowed: (mediationCase, trx) => isFaultless('oral', mediationCase, trx),

  all_performed: async (mediationCase, trx) => {
    const agreement = await Agreement.at(mediationCase, trx)
    if (!agreement?.isEffective) return false

    const open = await PerformanceItem.query({ client: trx })
      .where('agreementId', agreement.id)
      .whereNot('status', 'done')
      .first()
    return open === null
  },
} satisfies Record<string, Guard>

async function isFaultless(
  form: AgreementForm,
  mediationCase: MediationCase,
  trx?: TransactionClientContract
): Promise<boolean> {
  const agreement = await Agreement.at(mediationCase, trx)
  if (!agreement?.isDraft || agreement.form !== form) return false

  return !blocks(await findingsOf(mediationCase, agreement, trx))
}
