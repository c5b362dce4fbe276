import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'
import type { RightsNotice } from '#papers/kinds/rights_notice'
import Paper from '#papers/models/paper'

/** The papers of a case that this party may hold: the agreement, and the notice made out to itself. */
export async function papersFor(mediationCase: MediationCase, reader: User): Promise<Paper[]> {
  const names = mediationCase.partiesOf(reader).map(({ name }) => name)
  const papers = await Paper.query()
    .where('caseId', mediationCase.id)
    .whereIn('kind', ['agreement', 'rights_notice'])
    .orderBy('id', 'desc')

  return papers.filter((paper) => paper.kind === 'agreement' || names.includes(recipientOf(paper)))
}

function recipientOf({ content }: Paper): string {
  const { recipient }: RightsNotice = JSON.parse(content)
  return recipient.name
}
