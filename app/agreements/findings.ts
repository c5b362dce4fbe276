import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { type Finding, lintAgreement } from '#agreements/lint/lint_agreement'
import type Agreement from '#agreements/models/agreement'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { clock } from '#core/clock'

/** What the check says of this agreement today. Load its `clauses` first. */
export async function findingsOf(
  mediationCase: MediationCase,
  agreement: Agreement,
  trx?: TransactionClientContract
): Promise<Finding[]> {
  const parties = await Party.ofCase(mediationCase.id, trx)

  const { form, facts, disputed, performance, copies, isImmediate, clauses } = agreement
  return lintAgreement(
    {
      form,
      facts,
      disputed,
      performance,
      copies,
      isImmediate,
      parties,
      clauses,
      today: clock.today(),
    },
    mediationCase.lane
  )
}
