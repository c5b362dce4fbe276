import db from '@adonisjs/lucid/services/db'

import { CLOCK_STATUSES, type MilestoneKind } from '#cases/case_lifecycle'
import { clock } from '#core/clock'
import type { Filter } from '#statistics/filter'
import { and, butNot, type Counted, everReached, reached } from '#statistics/queries/reached'

/**
 * One definition of what is counted: here as a predicate over the milestones of the trail, in
 * resources/lang (`statistics.metrics.*`) in words. When the predicate changes, so does the version.
 */
export interface Metric {
  code: string
  version: number
  cases: (filter: Filter) => Counted
}

const DECIDED: MilestoneKind[] = ['agreed', 'failed']
const LEFT: MilestoneKind[] = ['withdrawn', 'transferred', 'not_accepted']

export const METRICS = {
  registered: { code: 'Q-100', version: 1, cases: (filter) => reached(['registered'], filter) },
  accepted: { code: 'Q-101', version: 1, cases: (filter) => reached(['accepted'], filter) },
  agreed: { code: 'Q-102', version: 1, cases: (filter) => reached(['agreed'], filter) },
  failed: { code: 'Q-103', version: 1, cases: (filter) => reached(['failed'], filter) },
  not_accepted: { code: 'Q-104', version: 1, cases: (filter) => reached(['not_accepted'], filter) },
  withdrawn: { code: 'Q-105', version: 1, cases: (filter) => reached(['withdrawn'], filter) },
  transferred: { code: 'Q-106', version: 1, cases: (filter) => reached(['transferred'], filter) },
  consulted: { code: 'Q-107', version: 1, cases: (filter) => reached(['consulted'], filter) },
  performed: { code: 'Q-108', version: 1, cases: (filter) => reached(['performed'], filter) },
  closed: { code: 'Q-109', version: 1, cases: (filter) => reached(['closed'], filter) },

  // Mediation ended, one way or the other; how long it took is read from these.
  ended: {
    code: 'Q-110',
    version: 1,
    cases: (filter) => and(reached(DECIDED, filter), ['accepted'], filter),
  },
  agreed_with_amount: {
    code: 'Q-111',
    version: 1,
    cases: (filter) => reached(['agreed'], filter).whereNotNull('m.amount_fen'),
  },
  agreed_performed: {
    code: 'Q-112',
    version: 1,
    cases: (filter) => and(reached(['agreed'], filter), ['performed'], filter),
  },
  agreed_unperformed: {
    code: 'Q-113',
    version: 1,
    cases: (filter) => butNot(reached(['agreed'], filter), ['performed'], filter),
  },

  // What became of the cases accepted in the period; the four add up to them.
  cohort_agreed: {
    code: 'Q-121',
    version: 1,
    cases: (filter) => and(reached(['accepted'], filter), ['agreed'], filter),
  },
  cohort_failed: {
    code: 'Q-122',
    version: 1,
    cases: (filter) =>
      butNot(and(reached(['accepted'], filter), ['failed'], filter), ['agreed'], filter),
  },
  cohort_left: {
    code: 'Q-123',
    version: 1,
    cases: (filter) => butNot(and(reached(['accepted'], filter), LEFT, filter), DECIDED, filter),
  },
  cohort_open: {
    code: 'Q-124',
    version: 1,
    cases: (filter) => butNot(reached(['accepted'], filter), [...DECIDED, ...LEFT], filter),
  },
  cohort_decided: {
    code: 'Q-125',
    version: 1,
    cases: (filter) => and(reached(['accepted'], filter), DECIDED, filter),
  },

  // How far the cases registered in the period have come.
  registered_accepted: {
    code: 'Q-131',
    version: 1,
    cases: (filter) => and(reached(['registered'], filter), ['accepted'], filter),
  },
  registered_agreed: {
    code: 'Q-132',
    version: 1,
    cases: (filter) => and(reached(['registered'], filter), ['agreed'], filter),
  },
  registered_performed: {
    code: 'Q-133',
    version: 1,
    cases: (filter) => and(reached(['registered'], filter), ['performed'], filter),
  },
  registered_closed: {
    code: 'Q-134',
    version: 1,
    cases: (filter) => and(reached(['registered'], filter), ['closed'], filter),
  },

  // Of today only: what was overdue on a past day is not on record yet.
  overdue: {
    code: 'Q-141',
    version: 1,
    cases: (filter) =>
      everReached(['accepted'], filter).whereIn(
        'm.case_id',
        db
          .from('mediation_cases')
          .select('id')
          .whereIn('status', CLOCK_STATUSES as string[])
          .where('due_on', '<', clock.today())
      ),
  },
} as const satisfies Record<string, Metric>

export type MetricName = keyof typeof METRICS

export function isMetric(name: string): name is MetricName {
  return Object.hasOwn(METRICS, name)
}

/** Figures that are one count over another; both open into their lists. */
export const RATES = {
  // 调解成功率: agreements in the period ÷ cases accepted in the period, as the statutory tables divide.
  success: { code: 'Q-201', version: 1, numerator: 'agreed', denominator: 'accepted' },
  cohort_success: {
    code: 'Q-202',
    version: 1,
    numerator: 'cohort_agreed',
    denominator: 'cohort_decided',
  },
  performance: { code: 'Q-203', version: 1, numerator: 'agreed_performed', denominator: 'agreed' },
} as const satisfies Record<
  string,
  { code: string; version: number; numerator: MetricName; denominator: MetricName }
>

export type RateName = keyof typeof RATES
