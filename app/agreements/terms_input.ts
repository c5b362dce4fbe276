import type Agreement from '#agreements/models/agreement'
import type { AgreementForm, Performing } from '#agreements/models/agreement'
import type { ClauseKind } from '#agreements/models/clause'
import type { Day } from '#core/clock'

/** One clause as it is entered; what a kind does not need may be null. */
export interface ClauseInput {
  kind: ClauseKind
  /** Party ids: who pays or acts, and to whom. */
  obligorId?: number | null
  obligeeId?: number | null
  /** Yuan as a decimal string, `28460.00`. */
  amount?: string | null
  /** What a payment is for: 赔偿医疗费、误工费 … */
  cause?: string | null
  content?: string | null
  /** How: 银行转账、现金 … */
  method?: string | null
  dueOn?: Day | null
}

/** The terms as people settled on them; instalments are several payment clauses. */
export interface TermsInput {
  form: AgreementForm
  /** 纠纷的主要事实. */
  facts: string
  /** 争议事项 and each side's responsibility. */
  disputed: string
  performance: Performing
  copies: number
  /** Performed on the spot (即时履行). */
  isImmediate?: boolean
  clauses: ClauseInput[]
}

/** The terms of a version, to begin the next one with. Load `clauses` first. */
export function termsInputOf(agreement: Agreement): TermsInput {
  const { form, facts, disputed, performance, copies, isImmediate, clauses } = agreement
  return {
    form,
    facts,
    disputed,
    performance,
    copies,
    isImmediate,
    clauses: clauses.map(
      ({ kind, obligorId, obligeeId, amountFen, cause, content, method, dueOn }) => ({
        kind,
        obligorId,
        obligeeId,
        amount: amountFen?.toString() ?? null,
        cause,
        content,
        method,
        dueOn,
      })
    ),
  }
}
