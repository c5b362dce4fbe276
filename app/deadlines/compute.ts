import type { Day } from '#core/clock'
import { checkTerm, type Term } from '#deadlines/term'
import { Walk, type CountedDay } from '#deadlines/walk'
import type { WorkCalendar } from '#deadlines/work_calendar'

export type Deadline = {
  /** The last day on which the act is in time, until 24:00 or the close of business. */
  due: Day
  /** The working day before `due`: where courts may count differently, this one is beyond doubt. */
  safe: Day
  /** `due`, or the first working day after it. Differs from `due` only where the rule does not roll. */
  rolled: Day
  /** Some of the days that decide lie in a year whose notice is not published (推定). */
  presumed: boolean
  /** Name of the calendar used, year by year. */
  calendar: string
  unit: Term['unit']
  length: number
  /** Every day from the start to `due`, in order. */
  days: CountedDay[]
}

/**
 * The due date of a period and the day-by-day proof of it. The start day is not counted
 * (民法典 art. 201); a rest day at the end passes to the next working day where the rule rolls
 * (民法典 art. 203, 民事诉讼法 art. 85), and a make-up Sunday is a working day, so it stays.
 * Days in pauses are not counted, whichever unit; pauses may overlap and come in any order.
 *
 * @throws NotComputable on impossible days, lengths and pauses
 */
export function compute(term: Term, calendar: WorkCalendar): Deadline {
  checkTerm(term)

  const walk = new Walk(term, calendar)
  const counted = walk.count()
  const last = counted.at(-1)!
  const rolling = walk.roll(last.day)

  const rolled = (rolling.at(-1) ?? last).day
  const due = term.rolls ? rolled : last.day
  const safe = calendar.workdayBefore(due)

  const days = term.rolls ? [...counted, ...rolling] : counted
  const deciding = term.unit === 'working' ? counted.slice(1) : [last, ...rolling]

  return {
    due,
    safe,
    rolled,
    presumed: deciding.some(({ presumed }) => presumed) || calendar.isPresumed(safe),
    calendar: calendar.version(...span([term.start, safe, rolled])),
    unit: term.unit,
    length: term.length,
    days: term.countsBack ? days.toReversed() : days,
  }
}

function span(days: Day[]): [Day, Day] {
  const sorted = days.toSorted()
  return [sorted[0], sorted.at(-1)!]
}
