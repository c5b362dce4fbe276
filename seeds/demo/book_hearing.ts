import type MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import { ScheduleHearing } from '#hearings/actions/schedule_hearing'
import { Clash } from '#hearings/exceptions/hearing_refusals'
import type Hearing from '#hearings/models/hearing'
import Room from '#hearings/models/room'
import type User from '#identity/models/user'

const HOURS = ['09:00', '10:30', '14:30', '16:00']

/** Books a free hour on the first of these days that has one, as somebody at the counter would look for it. */
export async function bookHearing(
  mediationCase: MediationCase,
  by: User,
  days: Day[]
): Promise<Hearing> {
  const rooms = await Room.query()
    .where('regionCode', mediationCase.regionCode)
    .where('name', 'like', '调解%')
    .orderBy('id')

  for (const day of days)
    for (const hour of hoursFor(mediationCase))
      for (const room of rooms) {
        const startsAt = clock.at(day, hour)
        const plan = { form: 'room' as const, startsAt, endsAt: startsAt.plus({ minutes: 90 }) }
        if (startsAt <= clock.now()) continue

        try {
          return await new ScheduleHearing().handle(mediationCase, by, { ...plan, roomId: room.id })
        } catch (error) {
          if (!(error instanceof Clash)) throw error
        }
      }
  throw new Error(`No free hour for a hearing on ${days.join(', ')}`)
}

/** Not everybody asks for nine o'clock. */
function hoursFor({ id }: MediationCase): string[] {
  const first = Number(id) % HOURS.length
  return [...HOURS.slice(first), ...HOURS.slice(0, first)]
}
