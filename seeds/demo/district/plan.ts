import type { DateTime } from 'luxon'

import type { CaseStatus } from '#cases/case_lifecycle'
import type { Day } from '#core/clock'
import type { Subject } from '#seeds/demo/district/words'

export type Fate =
  | 'agreed'
  | 'agreed_orally'
  | 'failed'
  | 'expired'
  | 'withdrawn_early'
  | 'withdrawn'
  | 'refused'
  | 'rejected'
  | 'transferred'
  | 'consulted'

/** What is settled about a case before it begins. */
export interface Plan {
  seed: number
  subject: Subject
  opensAt: DateTime
  fate: Fate
  /** Where it waits for somebody at the screen; else it goes on to its end. */
  restsAt?: CaseStatus
  /** The day of its first hearing, when it must be a certain one. */
  hearingOn?: Day
  /** Paid in parts, the last of them not yet, or not in time. */
  instalments?: 'paid' | 'running' | 'overdue'
  /** The clock stood still for an appraisal. */
  isAppraised?: boolean
}
