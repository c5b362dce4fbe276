import type { Day } from '#core/clock'
import type { Issue } from '#papers/kinds/issue'
import type { Official } from '#papers/kinds/people'

/** 人民调解受理登记表 */
export interface AcceptanceRegister extends Issue {
  acceptedOn: Day | null
  parties: Official[]
  disputeType: string | null
  source: 'application' | 'proactive' | 'referral'
  /** The organ that referred the dispute and its letter, for `referral`. */
  referral: { organ: string; letter: string | null } | null
  summary: string
  registrar: Official
  remarks: string | null
}
