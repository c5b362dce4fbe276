import {
  isBlank,
  type LintedAgreement,
  type LintedClause,
  type Rule,
} from '#agreements/lint/linted'
import { decidesIdentity, decidesTitle, figuresIn, isVague, sumsIn } from '#agreements/lint/wording'
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
  { rule: 'sum_differs', level: 'error', breaks: namesAnotherSum },
  { rule: 'figure_differs', level: 'warning', breaks: namesAnotherFigure },
  { rule: 'identity', level: 'error', breaks: (clause) => decidesIdentity(wordsOf(clause)) },
  { rule: 'title', level: 'error', breaks: (clause) => decidesTitle(wordsOf(clause)) },
  { rule: 'vague', level: 'warning', breaks: (clause) => isVague(wordsOf(clause)) },
]

/** 共计、合计 in the words, followed by neither the clause's own amount nor the total. */
function namesAnotherSum(clause: LintedClause, agreement: LintedAgreement): boolean {
  const expected = [clause.amountFen, totalOf(agreement)]
  return sumsIn(wordsOf(clause)).some((sum) => !expected.some((one) => one?.equals(sum)))
}

/** Other figures in the words of a payment that do not add up to it: often a part already paid, so look again. */
function namesAnotherFigure(clause: LintedClause, agreement: LintedAgreement): boolean {
  if (!isPayment(clause) || !clause.amountFen) return false

  const figures = figuresIn(wordsOf(clause))
  const expected = [clause.amountFen, totalOf(agreement)]
  return (
    !Money.sum(figures).equals(clause.amountFen) &&
    figures.some((figure) => !expected.some((one) => one.equals(figure)))
  )
}

function totalOf({ clauses }: LintedAgreement): Money {
  return Money.sum(clauses.filter(isPayment).flatMap(({ amountFen }) => amountFen ?? []))
}
