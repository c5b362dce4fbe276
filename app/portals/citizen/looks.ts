import type { DateTime } from 'luxon'

import type MediationCase from '#cases/models/mediation_case'
import Reveal from '#identity/models/reveal'
import type User from '#identity/models/user'

const LATEST = 20

export interface Look {
  name: string
  at: DateTime
}

/**
 * 谁看过: who uncovered this reader's own numbers, and when. Looks at the other side are the other
 * side's to know, and reasons name people.
 */
export async function looksAt(mediationCase: MediationCase, reader: User): Promise<Look[]> {
  const own = mediationCase.partiesOf(reader)
  const others = mediationCase.parties.filter((party) => !own.includes(party))
  const looks = await Reveal.query()
    .where('caseId', mediationCase.id)
    .where('shownToParties', 1)
    .whereNotIn(
      'what',
      others.map(({ id }) => `party:${id}`)
    )
    .preload('user')
    .orderBy('id', 'desc')
    .limit(LATEST)

  return looks.map(({ user, revealedAt }) => ({ name: user.name, at: revealedAt }))
}
