import type { Day } from '#core/clock'
import type { Issue } from '#papers/kinds/issue'
import type { Official, PaperParty } from '#papers/kinds/people'

export interface Instalment {
  dueOn: Day
  /** Yuan as a decimal string, 10000.00. */
  amount: string
  note: string | null
}

export interface PaymentClause {
  form: 'payment'
  payer: string
  payee: string
  /** What the money is for: 赔偿医疗费、误工费 … */
  reason: string
  amount: string
  /** Null when paid in instalments. */
  dueOn: Day | null
  method: string | null
  account: string | null
  instalments: Instalment[]
}

export interface TextClause {
  form: 'text'
  text: string
}

/** 人民调解协议书: contents by 人民调解法 art. 29. */
export interface Agreement extends Issue {
  parties: PaperParty[]
  facts: string
  /** 争议事项 and each side's responsibility. */
  disputed: string | null
  clauses: (PaymentClause | TextClause)[]
  performance: { manner: string | null; place: string | null; period: string | null }
  copies: number
  mediators: Official[]
  recorder: Official | null
}
