import type { Day } from '#core/clock'
import { checkTerm, daysAfter, lengthInDays, type Term } from '#deadlines/term'
import type { DayKind, WorkCalendar } from '#deadlines/work_calendar'

/** Why a day counts or not: the start day and paused days never do; rest days only in calendar units. */
export type DayReason = 'start' | 'counted' | 'rest' | 'paused' | 'rolled'

/** One cell of the ruler 期限尺. `ordinal` is the day's number in the period, null when it is not counted. */
export type CountedDay = {
  day: Day
  counted: boolean
  ordinal: number | null
  reason: DayReason
  kind: DayKind
  name: string | null
  presumed: boolean
}

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
  const { start, unit, length, rolls = false, countsBack = false, pauses = [] } = term
  const total = lengthInDays(term)

  const isPaused = (day: Day) => pauses.some(({ from, to }) => from <= day && day <= to)
  const isRunning = (day: Day) => !isPaused(day) && (unit !== 'working' || calendar.isWorkday(day))
  const isAnEnd = (day: Day) => !isPaused(day) && calendar.isWorkday(day)
  const cell = (day: Day, reason: DayReason, ordinal: number | null = null): CountedDay => ({
    day,
    counted: ordinal !== null,
    ordinal,
    reason,
    kind: calendar.kindOf(day),
    name: calendar.nameOf(day),
    presumed: calendar.isPresumed(day),
  })

  const days = [cell(start, 'start')]
  const walk = daysAfter(start, countsBack ? -1 : 1)
  const next = () => walk.next().value

  for (let ordinal = 0; ordinal < total;) {
    const day = next()
    if (isRunning(day)) days.push(cell(day, 'counted', ++ordinal))
    else days.push(cell(day, isPaused(day) ? 'paused' : 'rest'))
  }

  const last = days.at(-1)!
  const rolling = [last]
  while (!isAnEnd(rolling.at(-1)!.day)) rolling.push(cell(next(), 'rolled'))

  const rolled = rolling.at(-1)!.day
  const due = rolls ? rolled : last.day
  const safe = calendar.workdayBefore(due)
  if (rolls) days.push(...rolling.slice(1))

  const deciding = unit === 'working' ? days.slice(1) : rolling
  return {
    due,
    safe,
    rolled,
    presumed: deciding.some(({ presumed }) => presumed) || calendar.isPresumed(safe),
    calendar: calendar.version(...span([start, safe, rolled])),
    unit,
    length,
    days: countsBack ? days.reverse() : days,
  }
}

function span(days: Day[]): [Day, Day] {
  const sorted = days.toSorted()
  return [sorted[0], sorted.at(-1)!]
}
