import { addDays, type Day } from '#core/clock'
import CalendarDay from '#deadlines/models/calendar_day'
import type { WorkCalendar } from '#deadlines/work_calendar'

/** Days on which the office is open, counted forward and back. */
export class OfficeDays {
  private constructor(private calendar: WorkCalendar) {}

  static async of(region: string) {
    return new OfficeDays(await CalendarDay.calendarOf(region))
  }

  /** The `count`th working day after `day`, or before it when negative; with 0 the first from `day` on. */
  from(day: Day, count: number): Day {
    const step = count < 0 ? -1 : 1
    let left = Math.abs(count)
    let at = day

    while (left > 0) {
      at = addDays(at, step)
      if (this.calendar.isWorkday(at)) left--
    }
    while (!this.calendar.isWorkday(at)) at = addDays(at, step)
    return at
  }
}
