import { type GuardName, transition, type Verb, VERBS } from '#cases/case_lifecycle'
import { guards } from '#cases/guards'
import type MediationCase from '#cases/models/mediation_case'
import { relates } from '#cases/policies/mediation_case_policy'
import { say } from '#core/words'
import type User from '#identity/models/user'

export interface VerbAnswer {
  verb: Verb
  isOpen: boolean
  /** Why not, in a sentence; null when it is open. */
  because: string | null
}

/**
 * Which verbs are open to this person on this case now, and for each closed one why not.
 * Verbs of roles the person does not hold here are left out. Load parties and assignments first.
 */
export async function verbsFor(user: User, mediationCase: MediationCase): Promise<VerbAnswer[]> {
  const mine = VERBS.filter((verb) =>
    transition(verb).by.some((role) => relates(user, role, mediationCase))
  )

  return Promise.all(
    mine.map(async (verb) => {
      const because = await whyNot(mediationCase, verb)
      return { verb, isOpen: because === null, because }
    })
  )
}

/** The reason this verb is closed now, or null. */
export async function whyNot(mediationCase: MediationCase, verb: Verb): Promise<string | null> {
  const { from, guards: names = [] } = transition(verb)
  if (!from.includes(mediationCase.status)) {
    return say('cases.refusals.wrong_status', {
      status: say(`cases.statuses.${mediationCase.status}`),
    })
  }

  const unmet: GuardName | null = await guards.firstUnmet(names, mediationCase)
  return unmet && say(`cases.guards.${unmet}`)
}
