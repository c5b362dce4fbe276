import { addDays, clock } from '#core/clock'
import { formatDay } from '#core/wording'
import { hearingsBetween } from '#hearings/queries/hearings_of'
import MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

const DAYS = 14

/** Open cases in this person's hands, and the hearings of the coming fourteen days that have any. */
export async function loadOf(user: User) {
  const today = clock.today()
  const [{ $extras }] = await MediationCase.visibleTo(user)
    .withScopes((scopes) => scopes.open())
    .count('* as total')
  const hearings = await hearingsBetween(today, addDays(today, DAYS), user)
  const days = Array.from({ length: DAYS }, (_, ahead) => addDays(today, ahead))

  return {
    open: Number($extras.total),
    days: days
      .map((day) => ({
        key: formatDay(day),
        count: hearings.filter(({ startsAt }) => clock.dayOf(startsAt) === day).length,
      }))
      .filter(({ count }) => count > 0),
  }
}
