import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'

import type MediationCase from '#cases/models/mediation_case'
import { withinRegion } from '#cases/within_region'
import type User from '#identity/models/user'

type CaseQuery = ModelQueryBuilderContract<typeof MediationCase>

/**
 * Row scope, fail closed: a person without a reason to see a case does not know it exists.
 * Load the user's `posts` first.
 */
export function visibleTo(user: User, query: CaseQuery): CaseQuery {
  if (!user.isActive) return query.whereRaw('1 = 0')
  if (user.kind === 'citizen') return query.whereIn('id', partyTo(user, query))

  return query.where((mine) => {
    mine.whereRaw('1 = 0')
    for (const code of regionsSeenBy(user))
      mine.orWhere((region) => withinRegion(region, 'region_code', code))
    if (user.is('head')) mine.orWhereIn('committee_id', user.committeeIds('head'))
    if (user.is('mediator')) mine.orWhereIn('id', assignedTo(user, query))
    if (entersCases(user)) mine.orWhereIn('id', enteredBy(user, query))
  })
}

function regionsSeenBy(user: User): string[] {
  return [...user.regionCodes('dispatcher'), ...user.regionCodes('officer')]
}

function entersCases(user: User): boolean {
  return user.is('clerk') || user.is('operator') || user.is('grid_worker') || user.is('organ')
}

/** Joined by the code on their paper, or reached at the phone number they proved to be theirs. */
function partyTo(user: User, query: CaseQuery) {
  const theirs = query.client.from('parties').select('case_id').where('user_id', user.id)
  return user.phoneIndex ? theirs.orWhere('phone_index', user.phoneIndex) : theirs
}

function assignedTo(user: User, query: CaseQuery) {
  return query.client
    .from('assignments')
    .select('case_id')
    .where('user_id', user.id)
    .whereNull('ended_at')
}

function enteredBy(user: User, query: CaseQuery) {
  return query.client
    .from('case_events')
    .select('case_id')
    .where('position', 1)
    .where('actor_id', user.id)
}
