import type { Day } from '#core/clock'
import { Money } from '#core/money'
import type { Filter } from '#statistics/filter'
import { METRICS, type MetricName, type RateName, RATES } from '#statistics/metrics'
import { Rate } from '#statistics/rate'
import { type Spread, spreadOf } from '#statistics/spread'

/** How many cases the metric counts: always as many as `casesOf` lists. */
export async function countOf(metric: MetricName, filter: Filter): Promise<number> {
  const [{ total }] = await METRICS[metric].cases(filter).count('* as total')
  return Number(total)
}

export async function rateOf(rate: RateName, filter: Filter): Promise<Rate> {
  const { numerator, denominator } = RATES[rate]
  return new Rate(await countOf(numerator, filter), await countOf(denominator, filter))
}

/** What the counted agreements promise to pay, all together. */
export async function amountOf(metric: MetricName, filter: Filter): Promise<Money> {
  const [{ total }] = await METRICS[metric].cases(filter).sum('m.amount_fen as total')
  return Money.fen(BigInt(total ?? 0))
}

/** Parties of the counted cases, all together. */
export async function peopleOf(metric: MetricName, filter: Filter): Promise<number> {
  const [{ total }] = await METRICS[metric].cases(filter).sum('m.people_count as total')
  return Number(total ?? 0)
}

const PARTS = {
  month: 'substr(m.reached_on, 1, 7)',
  dispute_type: 'm.dispute_type',
  committee: 'm.committee_id',
  source: 'm.source',
  lane: 'm.lane',
} as const

export type PartOf = keyof typeof PARTS

/** The count split by month, type, committee …; the parts add up to `countOf`. `''`: not classified then. */
export async function partsOf(
  metric: MetricName,
  filter: Filter,
  by: PartOf
): Promise<Map<string, number>> {
  const query = METRICS[metric].cases(filter)
  const rows = await query
    .select(query.client.raw(`${PARTS[by]} as part`))
    .count('* as total')
    .groupBy('part')

  return new Map(rows.map(({ part, total }) => [String(part ?? ''), Number(total)]))
}

/** Calendar days from acceptance to the end of mediation, of the cases that ended in the period. */
export async function daysToEnd(filter: Filter): Promise<Spread> {
  const rows: { acceptedOn: Day; endedOn: Day; total: number }[] = await METRICS.ended
    .cases(filter)
    .join('milestones as start', (join) =>
      join
        .on('start.case_id', 'm.case_id')
        .andOnVal('start.kind', 'accepted')
        .andOnVal('start.round', 1)
    )
    .select('start.reached_on as acceptedOn', 'm.reached_on as endedOn')
    .count('* as total')
    .groupBy('start.reached_on', 'm.reached_on')

  return spreadOf(rows)
}
