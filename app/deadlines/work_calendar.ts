import { DateTime } from 'luxon'

import { addDays, type Day } from '#core/clock'

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup_workday'

/** A day on which a published notice departs from Monday to Friday. */
export type CalendarRecord = { day: Day; kind: DayKind; name?: string | null; source: string }

/**
 * 工作日历: which days the office works. Built from the records of published notices; of two records
 * for one day the later wins, so national records come first and a region's own after them.
 * A year without a record answers by Monday to Friday, and says that it only presumes (推定).
 */
export class WorkCalendar {
  #records = new Map<Day, CalendarRecord>()
  #sources = new Map<number, Set<string>>()

  constructor(records: Iterable<CalendarRecord>) {
    for (const record of records) {
      const year = yearOf(record.day)
      this.#records.set(record.day, record)
      this.#sources.set(year, (this.#sources.get(year) ?? new Set()).add(record.source))
    }
  }

  isWorkday(day: Day): boolean {
    const kind = this.kindOf(day)
    return kind === 'workday' || kind === 'makeup_workday'
  }

  kindOf(day: Day): DayKind {
    return this.#records.get(day)?.kind ?? (isWeekend(day) ? 'weekend' : 'workday')
  }

  /** What the day is off or worked for: `春节`. */
  nameOf(day: Day): string | null {
    return this.#records.get(day)?.name ?? null
  }

  /** No notice has been published for the year of this day. */
  isPresumed(day: Day): boolean {
    return !this.#sources.has(yearOf(day))
  }

  /** The last working day before `day`. */
  workdayBefore(day: Day): Day {
    let candidate = addDays(day, -1)
    while (!this.isWorkday(candidate)) candidate = addDays(candidate, -1)
    return candidate
  }

  /** Names what was asked between two days: `2026:国办发明电〔2025〕7号+2027:推定`. */
  version(from: Day, to: Day): string {
    const years = Array.from(
      { length: yearOf(to) - yearOf(from) + 1 },
      (_, index) => yearOf(from) + index
    )
    return years.map((year) => `${year}:${this.#sourceOf(year)}`).join('+')
  }

  #sourceOf(year: number): string {
    return [...(this.#sources.get(year) ?? ['推定'])].join('、')
  }
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

const isWeekend = (day: Day) => DateTime.fromISO(day, { zone: 'utc' }).weekday > 5
