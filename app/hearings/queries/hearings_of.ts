import MediationCase from '#cases/models/mediation_case'
import { addDays, clock, type Day } from '#core/clock'
import { toInstant } from '#core/columns'
import Hearing from '#hearings/models/hearing'
import type User from '#identity/models/user'

/** Hearings on a day of the cases this person mediates or heads, in order of time. */
export async function hearingsOn(day: Day, user: User): Promise<Hearing[]> {
  return hearingsBetween(day, addDays(day, 1), user)
}

/** Booked or held hearings from one day until the day before another. */
export async function hearingsBetween(from: Day, until: Day, user: User): Promise<Hearing[]> {
  return Hearing.query()
    .whereNot('status', 'cancelled')
    .where('startsAt', '>=', toInstant(clock.at(from))!)
    .where('startsAt', '<', toInstant(clock.at(until))!)
    .whereIn('caseId', MediationCase.visibleTo(user).select('id'))
    .preload('room')
    .preload('mediationCase', (cases) => cases.preload('parties'))
    .orderBy('startsAt')
}
