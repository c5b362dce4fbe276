import {
  isBlank,
  type LintedAgreement,
  type LintedClause,
  type Rule,
} from '#agreements/lint/linted'
import { decidesIdentity, decidesTitle, isVague } from '#agreements/lint/wording'
import { type Day, isDay } from '#core/clock'
import { Money } from '#core/money'

type ClauseRule = Rule<(clause: LintedClause, agreement: LintedAgreement) => boolean>

const isPayment = ({ kind }: LintedClause) => kind === 'payment'
const isDuty = ({ kind }: LintedClause) => kind === 'payment' || kind === 'act'
const isKnown = (id: number | null, { parties }: LintedAgreement) =>
  parties.some((party) => party.id === id)
const wordsOf = ({ cause, content, method }: LintedClause) => [cause, content, method].join('\n')

/** On each clause; articles and sentences stand in agreements.lint. */
export const clauseRules: ClauseRule[] = [
  {
    rule: 'obligor_missing',
    level: 'error',
    breaks: (clause, agreement) => isDuty(clause) && !isKnown(clause.obligorId, agreement),
  },
  {
    rule: 'payee_missing',
    level: 'error',
    breaks: (clause, agreement) => isPayment(clause) && !isKnown(clause.obligeeId, agreement),
  },
  {
    rule: 'same_person',
    level: 'error',
    breaks: ({ obligorId, obligeeId }) => obligorId !== null && obligorId === obligeeId,
  },
  {
    rule: 'amount_missing',
    level: 'error',
    breaks: (clause) => isPayment(clause) && !clause.amountFen?.isMoreThan(Money.zero),
  },
  {
    rule: 'cause_missing',
    level: 'warning',
    breaks: (clause) => isPayment(clause) && isBlank(clause.cause),
  },
  {
    rule: 'content_missing',
    level: 'error',
    breaks: (clause) => !isPayment(clause) && isBlank(clause.content),
  },
  {
    rule: 'due_missing',
    level: 'error',
    breaks: (clause) => isDuty(clause) && isBlank(clause.dueOn),
  },
  {
    rule: 'due_unreal',
    level: 'error',
    breaks: ({ dueOn }) => !isBlank(dueOn) && !isDay(dueOn as Day),
  },
  {
    rule: 'due_past',
    level: 'error',
    breaks: ({ dueOn }, { today }) => !isBlank(dueOn) && isDay(dueOn as Day) && dueOn! < today,
  },
  {
    rule: 'method_missing',
    level: 'error',
    breaks: (clause) => isPayment(clause) && isBlank(clause.method),
  },
  { rule: 'figure_differs', level: 'error', breaks: namesAnotherFigure },
  { rule: 'identity', level: 'error', breaks: (clause) => decidesIdentity(wordsOf(clause)) },
  { rule: 'title', level: 'error', breaks: (clause) => decidesTitle(wordsOf(clause)) },
  { rule: 'vague', level: 'warning', breaks: (clause) => isVague(wordsOf(clause)) },
]

/** A sum in the words of a payment that is neither its own amount nor the total. */
function namesAnotherFigure(clause: LintedClause, { clauses }: LintedAgreement): boolean {
  if (!isPayment(clause) || !clause.amountFen) return false

  const total = Money.sum(clauses.filter(isPayment).flatMap(({ amountFen }) => amountFen ?? []))
  return [...wordsOf(clause).matchAll(/(\d[\d,]{0,14}(?:\.\d{1,2})?)\s*元/g)]
    .map(([, figure]) => Money.yuan(figure))
    .some((figure) => !figure.equals(clause.amountFen!) && !figure.equals(total))
}
