import router from '@adonisjs/core/services/router'

import type { Verb } from '#cases/case_lifecycle'
import type MediationCase from '#cases/models/mediation_case'
import { verbsFor } from '#cases/queries/verbs_for'
import { say } from '#core/words'
import type User from '#identity/models/user'

const WAYS: [Verb, string][] = [
  ['ask_supplement', 'supplement'],
  ['consult', 'consultation'],
]

/** What whoever wrote a case down may still make of it. Load posts, parties and assignments first. */
export async function otherwise(user: User, mediationCase: MediationCase) {
  const open = (await verbsFor(user, mediationCase)).filter(({ isOpen }) => isOpen)

  return WAYS.filter(([verb]) => open.some((answer) => answer.verb === verb)).map(([, way]) => ({
    href: router.makeUrl(`desk.${way}s.create`, [mediationCase.publicId]),
    text: say(`desk.otherwise.${way}`),
    hint: say(`desk.otherwise.${way}_hint`),
  }))
}
