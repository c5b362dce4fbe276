import MediationCase from '#cases/models/mediation_case'
import { addDays, clock, type Day } from '#core/clock'
import { say } from '#core/words'
import { formatDay } from '#core/wording'
import CalendarDay from '#deadlines/models/calendar_day'
import type { WorkCalendar } from '#deadlines/work_calendar'
import type Hearing from '#hearings/models/hearing'
import { hearingsBetween } from '#hearings/queries/hearings_of'
import type User from '#identity/models/user'

const DAYS = 14
const SLOT = 24
const HEIGHT = 64

/** Open cases in this person's hands, and the hearings of the coming fourteen days, drawn and said. */
export async function loadOf(user: User) {
  const today = clock.today()
  const [{ $extras }] = await MediationCase.visibleTo(user)
    .withScopes((scopes) => scopes.open())
    .count('* as total')
  const hearings = await hearingsBetween(today, addDays(today, DAYS), user)
  const calendar = await CalendarDay.calendarOf(user.posts[0].regionCode)
  const columns = columnsOf(today, hearings, calendar)
  const fullest = columns.toSorted((one, other) => other.count - one.count)[0]

  return {
    columns,
    open: Number($extras.total),
    hearings: hearings.length,
    width: DAYS * SLOT,
    height: HEIGHT,
    fullest:
      fullest.count > 1 &&
      say('mediator.workbench.fullest', { day: formatDay(fullest.day), count: fullest.count }),
  }
}

function columnsOf(today: Day, hearings: Hearing[], calendar: WorkCalendar) {
  const days = Array.from({ length: DAYS }, (_, ahead) => addDays(today, ahead))
  const counts = days.map(
    (day) => hearings.filter(({ startsAt }) => clock.dayOf(startsAt) === day).length
  )
  const most = Math.max(3, ...counts)

  return days.map((day, index) => {
    const height = Math.round((counts[index] / most) * HEIGHT)
    return {
      day,
      height,
      count: counts[index],
      label: String(Number(day.slice(8))),
      isOff: !calendar.isWorkday(day),
      x: index * SLOT,
      y: HEIGHT - height,
    }
  })
}
