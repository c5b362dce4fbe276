import { DateTime, FixedOffsetZone } from 'luxon'

/**
 * The office works by Beijing time; the database keeps UTC. China has kept UTC+8 since its last summer time
 * in 1991, and no instant here is older (birth dates are days), so the slow zone tables are not asked.
 */
const ZONE = FixedOffsetZone.instance(8 * 60)

/** A calendar day in Asia/Shanghai, `2026-03-10`. Days compare as text. */
export type Day = string

let standsAt: DateTime | null = null

/**
 * The only source of now. Everything that depends on time asks here, so that a story can be told
 * day by day and a test can stand still.
 */
export const clock = {
  /** This instant, in UTC. */
  now(): DateTime {
    return standsAt ?? DateTime.utc()
  },

  /** Today's calendar day at the office. */
  today(): Day {
    return clock.dayOf(clock.now())
  },

  /** The calendar day at the office on which an instant falls. */
  dayOf(instant: DateTime): Day {
    return instant.setZone(ZONE).toISODate()!
  },

  /** The instant of a wall-clock time at the office, e.g. `at('2026-03-10', '14:00')`. */
  at(day: Day, time = '00:00'): DateTime {
    return DateTime.fromISO(`${day}T${time}`, { zone: ZONE }).toUTC()
  },

  /** The office's wall clock, for showing an instant to people. */
  local(instant: DateTime): DateTime {
    return instant.setZone(ZONE).setLocale('zh-CN')
  },

  /** Time stands still at this instant until it is moved again or let go (demo, tests). */
  standAt(instant: DateTime) {
    standsAt = instant.toUTC()
  },

  letGo() {
    standsAt = null
  },
}

/** A day that exists, `2026-02-28` but not `2026-02-30`. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid
}

/** The day `count` calendar days after `day`; `count` may be negative. */
export function addDays(day: Day, count: number): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: count }).toISODate()!
}

/** Calendar days from `from` to `to`; 0 when they are the same day. */
export function daysBetween(from: Day, to: Day): number {
  return DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days')
    .days
}
