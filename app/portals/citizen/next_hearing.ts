import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

import { clock, type Day, daysBetween } from '#core/clock'
import { toInstant } from '#core/columns'
import { say } from '#core/words'

export interface NextHearing {
  day: Day
  /** `14:00—15:30`, by the office's wall clock. */
  time: string
  daysLeft: number
  where: string
}

/** The next meeting that has not been cancelled and is not over. */
export async function nextHearing(caseId: number): Promise<NextHearing | null> {
  const hearing = await db
    .from('hearings')
    .leftJoin('rooms', 'rooms.id', 'hearings.room_id')
    .where({ 'hearings.case_id': caseId, 'hearings.status': 'scheduled' })
    .where('hearings.ends_at', '>', toInstant(clock.now())!)
    .orderBy('hearings.starts_at')
    .select('hearings.starts_at', 'hearings.ends_at', 'hearings.form', 'hearings.place')
    .select('rooms.name as room')
    .first()
  if (!hearing) return null

  const [from, to] = [hearing.starts_at, hearing.ends_at].map((at: string) =>
    DateTime.fromISO(at, { zone: 'utc' })
  )
  const day = clock.dayOf(from)
  return {
    day,
    time: `${clockTime(from)}—${clockTime(to)}`,
    daysLeft: daysBetween(clock.today(), day),
    where: hearing.room ?? hearing.place ?? say('citizen.case.askPlace'),
  }
}

const clockTime = (at: DateTime) => clock.local(at).toFormat('H:mm')
