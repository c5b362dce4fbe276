import { spokenCitizenNumber } from '#cases/citizen_number'
import MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'
import type User from '#identity/models/user'
import { pathOf } from '#portals/mediator/case_page'

const SHOWN = 5

/** 同一批人的案件: other cases of the same persons (a hospital has many), of those this reader may see. Load `parties`. */
export async function relatedCases(user: User, mediationCase: MediationCase) {
  const persons = mediationCase.parties.filter(({ kind }) => kind === 'person')
  const identities = known(persons.map(({ identityIndex }) => identityIndex))
  const phones = known(persons.map(({ phoneIndex }) => phoneIndex))

  const cases = await MediationCase.visibleTo(user)
    .whereNot('id', mediationCase.id)
    .whereIn('id', (same) =>
      same
        .from('parties')
        .select('case_id')
        .where('kind', 'person')
        .where((one) => one.whereIn('identity_index', identities).orWhereIn('phone_index', phones))
    )
    .orderBy('id', 'desc')
    .limit(SHOWN)

  return cases.map((other) => ({
    href: pathOf(other, 'overview'),
    text: spokenCitizenNumber(other.citizenNumber),
    hint: `${other.disputeType ?? ''} ${say(`cases.statuses.${other.status}`)}`.trim(),
  }))
}

const known = (indexes: (string | null)[]) => indexes.filter((index) => index !== null)
