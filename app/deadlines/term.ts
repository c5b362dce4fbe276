import { DateTime } from 'luxon'

import { addDays, daysBetween, type Day } from '#core/clock'
import { NotComputable } from '#deadlines/not_computable'

export type DayUnit = 'working' | 'calendar' | 'year'
export type ClockUnit = 'hour' | 'minute'
export type Unit = DayUnit | ClockUnit

/** Days on which the clock stands still; both ends belong to the pause. */
export type Pause = { from: Day; to: Day }

/** A period counted in days: what starts it, how long it is, and when it stands still. */
export type Term = {
  start: Day
  length: number
  unit: DayUnit
  /** A last day that is a rest day passes to the next working day (民法典 art. 203). */
  rolls?: boolean
  /** Counts back from `start`: "at least 3 working days before the hearing". */
  countsBack?: boolean
  pauses?: readonly Pause[]
}

const FIRST = '1900-01-01'
const LAST = '2199-12-31'
const LONGEST = 10_000

/** Throws `NotComputable` on an impossible day, a length that is no whole number of days, or a pause that ends before it starts. */
export function checkTerm({ start, length, pauses = [] }: Term) {
  for (const day of [start, ...pauses.flatMap(({ from, to }) => [from, to])]) checkDay(day)
  if (!Number.isInteger(length) || length < 1 || length > LONGEST)
    throw new NotComputable('length', { length })

  const reversed = pauses.find(({ from, to }) => from > to)
  if (reversed) throw new NotComputable('pause_order', reversed)
}

/** Throws unless the text is a day that exists, from 1900 to 2199. */
export function checkDay(day: Day) {
  const exists = /^\d{4}-\d\d-\d\d$/.test(day) && DateTime.fromISO(day, { zone: 'utc' }).isValid
  if (!exists) throw new NotComputable('day', { day })
  if (day < FIRST || day > LAST) throw new NotComputable('horizon', { day })
}

/**
 * How many days are to be counted. A period of years ends on the same date, or on the last day of
 * that month when the date does not exist (民法典 art. 202).
 */
export function lengthInDays({ start, length, unit }: Term): number {
  if (unit !== 'year') return length

  return daysBetween(
    start,
    DateTime.fromISO(start, { zone: 'utc' }).plus({ years: length }).toISODate()!
  )
}

/** The days after `start`, or before it, without end until the calendar's horizon. */
export function* daysAfter(start: Day, step: 1 | -1): Generator<Day, never> {
  for (let day = addDays(start, step); ; day = addDays(day, step)) {
    if (day < FIRST || day > LAST) throw new NotComputable('horizon', { day: start })
    yield day
  }
}
