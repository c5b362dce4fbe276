import { totalOf } from '#agreements/actions/draft_agreement'
import { findingsOf } from '#agreements/findings'
import { blocks } from '#agreements/lint/lint_agreement'
import type Agreement from '#agreements/models/agreement'
import { CLAUSE_KINDS } from '#agreements/models/clause'
import { summaryFor } from '#agreements/summary'
import type MediationCase from '#cases/models/mediation_case'
import { relates } from '#cases/policies/mediation_case_policy'
import { whyNot } from '#cases/queries/verbs_for'
import { readAmount } from '#core/validation/amount'
import type User from '#identity/models/user'
import type { DraftForm } from '#portals/mediator/draft_form'

/** What the page of a draft shows. */
export async function draftPage(
  mediationCase: MediationCase,
  agreement: Agreement | null,
  form: DraftForm,
  user: User
) {
  const saved = agreement?.isDraft ? agreement : null
  const findings = saved ? await findingsOf(mediationCase, saved) : []
  const { parties } = mediationCase

  return {
    mediationCase,
    form,
    saved,
    findings,
    total: totalOf(form.clauses.map(paid)),
    kinds: CLAUSE_KINDS,
    parties: parties.map(({ id, name }) => ({ value: id, text: name })),
    summaries: saved ? parties.map((party) => summaryFor(party, saved.clauses, parties)) : [],
    isReady: !!saved && !form.isUnsaved && !blocks(findings),
    mayWrite: relates(user, 'mediator', mediationCase),
    because: await whyNot(mediationCase, 'draft_agreement'),
  }
}

/** An amount that cannot be read does not count yet. */
function paid({ kind, amount }: DraftForm['clauses'][number]) {
  return { kind: kind as 'payment', amount: readAmount(String(amount ?? '')) }
}
