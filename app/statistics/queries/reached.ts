import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

import type { MilestoneKind } from '#cases/case_lifecycle'
import { withinRegion } from '#cases/within_region'
import { toInstant } from '#core/columns'
import type { Filter } from '#statistics/filter'

/** Milestones as `m`, one row a case: what a metric counts and lists. */
export type Counted = DatabaseQueryBuilderContract<any>

/**
 * Cases that reached one of these moments in the period, as known at `asOf`. A dispute mediated again
 * (second round) is still one case, counted where it was first.
 */
export function reached(kinds: MilestoneKind[], filter: Filter): Counted {
  return everReached(kinds, filter)
    .whereBetween('m.reached_on', [filter.from, filter.to])
    .where('m.recorded_at', '<=', toInstant(filter.asOf)!)
}

/** The same on any day and whenever it was recorded. */
export function everReached(kinds: MilestoneKind[], filter: Filter): Counted {
  const query = db
    .from('milestones as m')
    .whereIn('m.region_code', regionsWithin(filter.regionCode))
    .whereIn('m.kind', kinds)
    .where('m.round', 1)

  if (filter.committeeId) query.where('m.committee_id', filter.committeeId)
  if (filter.lane) query.where('m.lane', filter.lane)
  if (filter.disputeType) query.where('m.dispute_type', filter.disputeType)
  if (filter.source) query.where('m.source', filter.source)
  return query
}

/** … that also reached one of these, on whatever day, as known at `asOf`. */
export function and(query: Counted, kinds: MilestoneKind[], filter: Filter): Counted {
  return query.whereExists((other) => alsoReached(other, kinds, filter))
}

/** … that reached none of these yet, as known at `asOf`. */
export function butNot(query: Counted, kinds: MilestoneKind[], filter: Filter): Counted {
  return query.whereNotExists((other) => alsoReached(other, kinds, filter))
}

function alsoReached(other: Counted, kinds: MilestoneKind[], filter: Filter) {
  other
    .from('milestones as other')
    .whereColumn('other.case_id', 'm.case_id')
    .whereIn('other.kind', kinds)
    .where('other.recorded_at', '<=', toInstant(filter.asOf)!)
}

/** Each region by its code, so that the index that begins with it can go on with kind and day. */
function regionsWithin(regionCode: string): Counted {
  return withinRegion(db.from('regions').select('code'), 'code', regionCode)
}
