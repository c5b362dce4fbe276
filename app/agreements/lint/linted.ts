import type Agreement from '#agreements/models/agreement'
import type Clause from '#agreements/models/clause'
import type Party from '#cases/models/party'
import type { Day } from '#core/clock'

export type LintedClause = Pick<
  Clause,
  | 'position'
  | 'kind'
  | 'obligorId'
  | 'obligeeId'
  | 'amountFen'
  | 'cause'
  | 'content'
  | 'method'
  | 'dueOn'
>

export type LintedParty = Pick<
  Party,
  'id' | 'kind' | 'birthOn' | 'agentName' | 'legalRepresentative'
>

/** What the check reads; a model has these fields, and so has a file. */
export interface LintedAgreement extends Pick<
  Agreement,
  'form' | 'facts' | 'disputed' | 'performance' | 'copies' | 'isImmediate'
> {
  clauses: LintedClause[]
  parties: LintedParty[]
  today: Day
}

export interface Rule<Breaks> {
  rule: string
  level: 'error' | 'warning'
  breaks: Breaks
}

export const isBlank = (text: string | null | undefined) => !text?.trim()
