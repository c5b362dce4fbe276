import { type Day, daysBetween } from '#core/clock'

/** How calendar days are spread over cases; null without cases. A mean alone would hide the long ones. */
export interface Spread {
  cases: number
  median: number | null
  /** Nine in ten took no longer (nearest rank). */
  p90: number | null
}

export function spreadOf(rows: { acceptedOn: Day; endedOn: Day; total: number }[]): Spread {
  const days = rows
    .flatMap(({ acceptedOn, endedOn, total }) =>
      Array<number>(Number(total)).fill(daysBetween(acceptedOn, endedOn))
    )
    .sort((one, other) => one - other)

  if (days.length === 0) return { cases: 0, median: null, p90: null }
  const middle = (days.length - 1) / 2

  return {
    cases: days.length,
    median: (days[Math.floor(middle)] + days[Math.ceil(middle)]) / 2,
    p90: days[Math.ceil(days.length * 0.9) - 1],
  }
}
