import { addDays, clock, type Day } from '#core/clock'
import CalendarDay from '#deadlines/models/calendar_day'
import type { WorkCalendar } from '#deadlines/work_calendar'
import { OFFICE_HOURS, theOffice } from '#identity/office'

export interface OpeningDays {
  today: Day
  isWorkday: boolean
  /** Why the office is closed today, e.g. 春节; null on an ordinary weekend. */
  holiday: string | null
  isOpenNow: boolean
  next: Day
  /** No notice has been published for the year of the next working day. */
  isPresumed: boolean
  hours: readonly (readonly [string, string])[]
}

/** When somebody answers: today and on the next working day, by the published calendar. */
export async function openingDays(): Promise<OpeningDays> {
  const { regionCode } = await theOffice()
  const calendar = await CalendarDay.calendarOf(regionCode)
  const today = clock.today()
  const next = workdayAfter(today, calendar)
  const isWorkday = calendar.isWorkday(today)

  return {
    today,
    isWorkday,
    holiday: isWorkday ? null : calendar.nameOf(today),
    isOpenNow: isWorkday && isOfficeHour(),
    next,
    isPresumed: calendar.isPresumed(next),
    hours: OFFICE_HOURS,
  }
}

function isOfficeHour(): boolean {
  const time = clock.local(clock.now()).toFormat('H:mm').padStart(5, '0')
  return OFFICE_HOURS.some(([from, to]) => from.padStart(5, '0') <= time && time < to)
}

function workdayAfter(day: Day, calendar: WorkCalendar): Day {
  let candidate = addDays(day, 1)
  while (!calendar.isWorkday(candidate)) candidate = addDays(candidate, 1)
  return candidate
}
