import type { DateTime } from 'luxon'

import type { CaseSource } from '#cases/case_source'
import type { PartyKind } from '#cases/models/party'
import type { Day } from '#core/clock'
import type { Money } from '#core/money'
import { say } from '#core/words'

/** Every way by which a dispute may reach the office. */
export const CHANNELS = [
  'web',
  'phone',
  'walkin',
  'sms',
  'grid',
  'court',
  'police',
  'procuratorate',
  'petition',
  'api',
  'import',
] as const

export type Channel = (typeof CHANNELS)[number]

/** Which organs entrust or transfer a dispute (委托、移送). */
export const REFERRERS = ['court', 'police', 'procuratorate', 'petition', 'other'] as const

/** These channels hand over what came to them first. */
export const isReferrer = (channel: Channel) => REFERRERS.some((organ) => organ === channel)

/** One side's person or organization, as far as it is known. */
export interface ApplicationParty {
  kind: PartyKind
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

/** 调解申请, whichever door it came through. "I don't know" is an answer: most of it may be missing. */
export interface Application {
  regionCode: string
  channel: Channel
  source: CaseSource
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

/** Somebody without a name is still a party, and is called so until the name is known. */
export function named(
  party: Omit<ApplicationParty, 'name'> & { name?: string | null }
): ApplicationParty {
  return { ...party, name: party.name || say('intake.unknown_name') }
}
