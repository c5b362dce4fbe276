import type MediationCase from '#cases/models/mediation_case'
import { relates } from '#cases/policies/mediation_case_policy'
import Note, { type Tier } from '#hearings/models/note'
import type User from '#identity/models/user'
import type { Role } from '#identity/roles'

/** Who reads which tier of a case's notes; whoever is not named reads none. */
const READERS: Record<Tier, readonly Role[]> = {
  shared: ['mediator', 'head', 'dispatcher', 'clerk'],
  internal: ['mediator', 'head'],
  caucus: ['mediator'],
}

/** The notes this person may read, newest first. Load parties and assignments first. */
export async function notesFor(user: User, mediationCase: MediationCase): Promise<Note[]> {
  return Note.query()
    .where('caseId', mediationCase.id)
    .whereIn('tier', tiersFor(user, mediationCase))
    .preload('author')
    .preload('party')
    .orderBy('id', 'desc')
}

export function tiersFor(user: User, mediationCase: MediationCase): Tier[] {
  return (Object.keys(READERS) as Tier[]).filter((tier) =>
    READERS[tier].some((role) => relates(user, role, mediationCase))
  )
}
