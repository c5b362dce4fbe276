import type { Day } from '#core/clock'
import { daysAfter, lengthInDays, type Term } from '#deadlines/term'
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

/** Goes through the days of a term one by one, as a person would on a wall calendar. */
export class Walk {
  #days: Generator<Day, never>

  constructor(
    private term: Term,
    private calendar: WorkCalendar
  ) {
    this.#days = daysAfter(term.start, term.countsBack ? -1 : 1)
  }

  /** From the start day, which is not counted, to the last day that is. */
  count(): CountedDay[] {
    const total = lengthInDays(this.term)
    const cells = [this.#cell(this.term.start, 'start')]

    for (let ordinal = 0; ordinal < total;) {
      const day = this.#next()
      if (this.#isPaused(day)) cells.push(this.#cell(day, 'paused'))
      else if (this.#isRest(day)) cells.push(this.#cell(day, 'rest'))
      else cells.push(this.#cell(day, 'counted', ++ordinal))
    }
    return cells
  }

  /** From the day after `last` to the first working day on which the clock runs; none if `last` is one. */
  roll(last: Day): CountedDay[] {
    const cells: CountedDay[] = []
    for (let day = last; this.#isPaused(day) || !this.calendar.isWorkday(day);) {
      day = this.#next()
      cells.push(this.#cell(day, 'rolled'))
    }
    return cells
  }

  #next() {
    return this.#days.next().value
  }

  #isPaused(day: Day): boolean {
    return (this.term.pauses ?? []).some(({ from, to }) => from <= day && day <= to)
  }

  #isRest(day: Day): boolean {
    return this.term.unit === 'working' && !this.calendar.isWorkday(day)
  }

  #cell(day: Day, reason: DayReason, ordinal: number | null = null): CountedDay {
    return {
      day,
      counted: ordinal !== null,
      ordinal,
      reason,
      kind: this.calendar.kindOf(day),
      name: this.calendar.nameOf(day),
      presumed: this.calendar.isPresumed(day),
    }
  }
}
