import { DateTime } from 'luxon'

import { clock, type Day } from '#core/clock'
import { explain } from '#portals/bureau/counted_cases'
import type { Question } from '#portals/bureau/question'
import { endOf } from '#statistics/filter'
import { countOf } from '#statistics/figures'
import type { MetricName } from '#statistics/metrics'
import { onlyIn } from '#statistics/queries/cases_of'

/** How the list differs from the one of an earlier as-of day: cases that came in and cases that left. */
export async function differenceSince(
  since: unknown,
  metric: MetricName,
  { filter, asOf }: Question
) {
  if (!isDay(since) || since >= asOf) return null
  const then = { ...filter, asOf: endOf(since) }
  const [before, added, removed] = await Promise.all([
    countOf(metric, then),
    onlyIn(metric, filter, then),
    onlyIn(metric, then, filter),
  ])

  return {
    since,
    before,
    now: before + added.length - removed.length,
    added: await explain(metric, added, filter),
    removed: await explain(metric, removed, filter),
  }
}

function isDay(text: unknown): text is Day {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    DateTime.fromISO(text).isValid &&
    text <= clock.today()
  )
}
