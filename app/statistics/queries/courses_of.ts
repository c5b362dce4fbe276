import db from '@adonisjs/lucid/services/db'

import type { MilestoneKind } from '#cases/case_lifecycle'
import type { Day } from '#core/clock'
import { toInstant } from '#core/columns'
import type { Filter } from '#statistics/filter'

export interface Moment {
  caseId: number
  kind: MilestoneKind
  reachedOn: Day
}

/** What these cases had reached, as known at `asOf`, in order: why each is in a list. */
export async function coursesOf(
  caseIds: number[],
  filter: Pick<Filter, 'asOf'>
): Promise<Map<number, Moment[]>> {
  const moments: Moment[] = await db
    .from('milestones')
    .select('case_id as caseId', 'kind', 'reached_on as reachedOn')
    .whereIn('case_id', caseIds)
    .where('recorded_at', '<=', toInstant(filter.asOf)!)
    .orderBy('reached_on')
    .orderBy('id')

  return Map.groupBy(moments, ({ caseId }) => caseId)
}
