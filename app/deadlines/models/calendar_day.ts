import type { QueryClientContract } from '@adonisjs/lucid/types/database'

import { CalendarDaySchema } from '#database/schema'
import { liesIn, significant } from '#deadlines/region'
import { WorkCalendar, type DayKind } from '#deadlines/work_calendar'

/** A day on which a notice departs from Monday to Friday, in the country or in one region. */
export default class CalendarDay extends CalendarDaySchema {
  declare kind: DayKind

  /** The calendar of a region: published national notices, then what the region's own add. */
  static async calendarOf(region: string, client?: QueryClientContract): Promise<WorkCalendar> {
    const days = await CalendarDay.query({ client }).where('published', 1).orderBy('day')
    const own = days.filter(({ regionCode }) => liesIn(region, regionCode))

    return new WorkCalendar(
      own.toSorted(
        (one, other) => significant(one.regionCode).length - significant(other.regionCode).length
      )
    )
  }
}
