import { spokenCitizenNumber } from '#cases/citizen_number'
import MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { toInstant } from '#core/columns'
import { formatTime } from '#core/wording'
import type User from '#identity/models/user'

const AT_MOST = 100

/** What this person entered since midnight, newest first. Load posts first. */
export async function enteredToday(user: User) {
  const cases = await MediationCase.visibleTo(user)
    .where('registeredAt', '>=', toInstant(clock.at(clock.today()))!)
    .whereHas('trail', (trail) => trail.where('position', 1).where('actorId', user.id))
    .preload('parties')
    .orderBy('id', 'desc')
    .limit(AT_MOST)

  return cases.map(rowOf)
}

/** A line of a list at the desk: which case, whose, how far. Load parties first. */
export function rowOf(mediationCase: MediationCase) {
  const { publicId, citizenNumber, title, channel, status, isOpen, parties } = mediationCase
  return {
    publicId,
    title,
    channel,
    status,
    number: spokenCitizenNumber(citizenNumber),
    kind: isOpen ? 'waiting' : 'done',
    at: formatTime(mediationCase.registeredAt),
    who: parties.map(({ shownName }) => shownName).join('·'),
  }
}
