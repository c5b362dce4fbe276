import type { DateTime } from 'luxon'

import type { Day } from '#core/clock'
import type { Money } from '#core/money'

/** One side's person or organisation, as far as it is known. */
export interface ApplicationParty {
  kind: 'person' | 'organization'
  name: string
  identityNumber?: string | null
  phone?: string | null
  gender?: string | null
  birthOn?: Day | null
  ethnicity?: string | null
  occupation?: string | null
  address?: string | null
  legalRepresentative?: string | null
  agentName?: string | null
  agentKind?: string | null
  agentPhone?: string | null
  /** The citizen's own account, when the party filed for itself. */
  userId?: number | null
  consent?: 'unknown' | 'agreed'
}

export type Channel =
  | 'web'
  | 'phone'
  | 'walkin'
  | 'sms'
  | 'grid'
  | 'court'
  | 'police'
  | 'procuratorate'
  | 'petition'
  | 'api'
  | 'import'

/** 调解申请, whichever door it came through. "I don't know" is an answer: most of it may be missing. */
export interface Application {
  regionCode: string
  channel: Channel
  source: 'application' | 'proactive' | 'referral'
  referralSource?: string | null
  referralNumber?: string | null
  applicants: ApplicationParty[]
  respondents: ApplicationParty[]
  statement: string
  claim: string
  claimed?: Money | null
  happenedOn?: Day | null
  place?: string | null
  peopleCount?: number
  /** When it was really said: on paper, over the phone. It interrupts limitation (民法典 art. 195). */
  appliedAt?: DateTime
  isDemo?: boolean
}
