import type { Day } from '#core/clock'

/** How a person put their hand to a paper: on it (人民调解法 art. 29), or electronically. */
export interface Mark {
  kind: 'signature' | 'seal' | 'fingerprint' | 'electronic'
  /** Instant, ISO. */
  at: string
}

export interface Agent {
  name: string
  /** 律师、近亲属、单位工作人员… */
  relation: string | null
  /** 一般授权、特别授权 and what it covers. */
  authority: string | null
}

interface Partaker {
  /** 申请人、被申请人、第三人 … */
  role: string
  address: string | null
  phone: string | null
  agent: Agent | null
  mark: Mark | null
}

export interface NaturalPerson extends Partaker {
  form: 'person'
  name: string
  gender: string | null
  bornOn: Day | null
  ethnicity: string | null
  occupation: string | null
  idNumber: string | null
}

export interface LegalPerson extends Partaker {
  form: 'organization'
  name: string
  creditCode: string | null
  representative: string | null
  position: string | null
}

/** `null` prints as a blank to be filled in by hand. */
export type PaperParty = NaturalPerson | LegalPerson

/** A mediator, a recorder, a registrar: someone of the committee who signs. */
export interface Official {
  name: string
  mark: Mark | null
}
