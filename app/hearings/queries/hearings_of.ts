import { addDays, clock, type Day } from '#core/clock'
import { toInstant } from '#core/columns'
import Hearing from '#hearings/models/hearing'
import type User from '#identity/models/user'

/** Hearings on a day of the cases this person mediates, in order of time. */
export async function hearingsOn(day: Day, mediator: User): Promise<Hearing[]> {
  return hearingsBetween(day, addDays(day, 1), mediator)
}

/** Booked or held hearings from one day until the day before another. */
export async function hearingsBetween(from: Day, until: Day, mediator: User): Promise<Hearing[]> {
  return Hearing.query()
    .whereNot('status', 'cancelled')
    .where('startsAt', '>=', toInstant(clock.at(from))!)
    .where('startsAt', '<', toInstant(clock.at(until))!)
    .whereIn('caseId', (mine) =>
      mine.from('assignments').select('case_id').where('user_id', mediator.id).whereNull('ended_at')
    )
    .preload('room')
    .preload('mediationCase', (cases) => cases.preload('parties'))
    .orderBy('startsAt')
}
