import type { DateTime } from 'luxon'

import { clock, type Day, daysBetween } from '#core/clock'
import { toInstant } from '#core/columns'
import { formatTime } from '#core/wording'
import { say } from '#core/words'
import Hearing from '#hearings/models/hearing'

export interface NextHearing {
  publicId: string
  startsAt: DateTime
  endsAt: DateTime
  day: Day
  /** `14:00—15:30`, by the office's wall clock. */
  time: string
  daysLeft: number
  where: string
}

/** The next meeting that has not been cancelled and is not over. */
export async function nextHearing(caseId: number): Promise<NextHearing | null> {
  const hearing = await Hearing.query()
    .where({ caseId, status: 'scheduled' })
    .where('endsAt', '>', toInstant(clock.now())!)
    .orderBy('startsAt')
    .preload('room')
    .first()
  if (!hearing) return null

  const { publicId, startsAt, endsAt, room, place, form } = hearing
  const day = clock.dayOf(startsAt)
  return {
    ...{ publicId, startsAt, endsAt },
    day,
    time: `${formatTime(startsAt)}—${formatTime(endsAt)}`,
    daysLeft: daysBetween(clock.today(), day),
    where: room?.name ?? place ?? say(`citizen.case.forms.${form}`),
  }
}
