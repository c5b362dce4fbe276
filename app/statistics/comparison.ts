import { DateTime } from 'luxon'

import { addDays, type Day, daysBetween } from '#core/clock'
import { endOf, type Filter } from '#statistics/filter'

export const COMPARISONS = ['year', 'previous', 'none'] as const

export type Comparison = (typeof COMPARISONS)[number]

/**
 * The figures to compare with: the same days a year ago, or as many days right before. What was on record
 * then counts, as many days after the period as now; late entries would flatter the older one otherwise.
 */
export function comparedWith(filter: Filter, asOf: Day, comparison: Comparison): Filter | null {
  if (comparison === 'none') return null

  const back = comparison === 'year' ? yearBefore : (day: Day) => addDays(day, -lengthOf(filter))
  return { ...filter, from: back(filter.from), to: back(filter.to), asOf: endOf(back(asOf)) }
}

function yearBefore(day: Day): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ years: 1 }).toISODate()!
}

function lengthOf({ from, to }: Filter): number {
  return daysBetween(from, to) + 1
}
