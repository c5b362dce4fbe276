import type { CaseStatus, MilestoneKind } from '#cases/case_lifecycle'
import type { Day } from '#core/clock'
import type { Filter } from '#statistics/filter'
import { METRICS, type MetricName } from '#statistics/metrics'
import type { Counted } from '#statistics/queries/reached'

/** A case in the list behind a figure: its course, never its content. */
export interface CountedCase {
  caseId: number
  publicId: string
  citizenNumber: string
  status: CaseStatus
  dueOn: Day | null
  kind: MilestoneKind
  reachedOn: Day
  recordedAt: string
  committeeId: number | null
  lane: string | null
  disputeType: string | null
  source: string
  peopleCount: number
  amountFen: number | string | null
}

/** Where a page ended: newest day first, then the highest case. */
export interface Cursor {
  reachedOn: Day
  caseId: number
}

/** The cases a metric counts, from the very query that counts them; a page when a limit is given. */
export async function casesOf(
  metric: MetricName,
  filter: Filter,
  page: { after?: Cursor | null; limit?: number } = {}
): Promise<CountedCase[]> {
  const query = METRICS[metric].cases(filter)
  if (page.after) query.where((rest) => older(rest, page.after!))
  if (page.limit) query.limit(page.limit)
  return listed(query)
}

/** Cases that `filter` counts and `other` does not, such as those entered late between two as-of dates. */
export async function onlyIn(
  metric: MetricName,
  filter: Filter,
  other: Filter
): Promise<CountedCase[]> {
  return listed(
    METRICS[metric]
      .cases(filter)
      .whereNotIn('m.case_id', METRICS[metric].cases(other).select('m.case_id'))
  )
}

function listed(query: Counted): Promise<CountedCase[]> {
  return query
    .join('mediation_cases as c', 'c.id', 'm.case_id')
    .select(
      'm.case_id as caseId',
      'c.public_id as publicId',
      'c.citizen_number as citizenNumber',
      'c.status',
      'c.due_on as dueOn',
      'm.kind',
      'm.reached_on as reachedOn',
      'm.recorded_at as recordedAt',
      'm.committee_id as committeeId',
      'm.lane',
      'm.dispute_type as disputeType',
      'm.source',
      'm.people_count as peopleCount',
      'm.amount_fen as amountFen'
    )
    .orderBy('m.reached_on', 'desc')
    .orderBy('m.case_id', 'desc') as unknown as Promise<CountedCase[]>
}

function older(query: Counted, { reachedOn, caseId }: Cursor) {
  query
    .where('m.reached_on', '<', reachedOn)
    .orWhere((same) => same.where('m.reached_on', reachedOn).where('m.case_id', '<', caseId))
}
