import { isBlank, type LintedAgreement, type LintedParty, type Rule } from '#agreements/lint/linted'
import { isOralAllowed } from '#agreements/written_form'
import type { Day } from '#core/clock'

type WholeRule = Rule<(agreement: LintedAgreement, lane: string | null) => boolean>

/** On the agreement as a whole; articles and sentences stand in agreements.lint. */
export const wholeRules: WholeRule[] = [
  { rule: 'parties_missing', level: 'error', breaks: ({ parties }) => parties.length < 2 },
  { rule: 'facts_missing', level: 'error', breaks: ({ facts }) => isBlank(facts) },
  { rule: 'disputed_missing', level: 'error', breaks: ({ disputed }) => isBlank(disputed) },
  { rule: 'clauses_missing', level: 'error', breaks: ({ clauses }) => clauses.length === 0 },
  {
    rule: 'manner_missing',
    level: 'error',
    breaks: ({ performance }) => isBlank(performance.manner),
  },
  {
    rule: 'period_missing',
    level: 'error',
    breaks: ({ performance }) => isBlank(performance.period),
  },
  {
    rule: 'place_missing',
    level: 'warning',
    breaks: ({ performance }) => isBlank(performance.place),
  },
  {
    rule: 'copies_few',
    level: 'error',
    breaks: ({ form, copies, parties }) => form === 'written' && copies < parties.length + 1,
  },
  {
    rule: 'writing_required_by_lane',
    level: 'error',
    breaks: ({ form }, lane) => form === 'oral' && !isOralAllowed(lane),
  },
  {
    rule: 'writing_required_when_later',
    level: 'error',
    breaks: (agreement) => agreement.form === 'oral' && isPerformedLater(agreement),
  },
  {
    rule: 'not_immediate',
    level: 'error',
    breaks: (agreement) =>
      agreement.form === 'written' && agreement.isImmediate && isPerformedLater(agreement),
  },
  {
    rule: 'guardian_missing',
    level: 'error',
    breaks: ({ parties, today }) =>
      parties.some((party) => isMinor(party, today) && isBlank(party.agentName)),
  },
  {
    rule: 'representative_missing',
    level: 'warning',
    breaks: ({ parties }) => parties.some(isOrganizationWithoutVoice),
  },
]

/** Not on the spot: a later day, or money in instalments. */
function isPerformedLater({ isImmediate, clauses, today }: LintedAgreement): boolean {
  const payments = clauses.filter(({ kind }) => kind === 'payment')
  const later = clauses.some(({ dueOn }) => dueOn && dueOn > today)

  return !isImmediate || later || isInInstalments(payments)
}

function isInInstalments(payments: LintedAgreement['clauses']): boolean {
  const pairs = payments.map(
    ({ obligorId, obligeeId, cause }) => `${obligorId}>${obligeeId}:${cause ?? ''}`
  )
  return new Set(pairs).size < pairs.length
}

function isMinor({ kind, birthOn }: LintedParty, today: Day): boolean {
  return (
    kind === 'person' && !!birthOn && birthOn > `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`
  )
}

function isOrganizationWithoutVoice({
  kind,
  legalRepresentative,
  agentName,
}: LintedParty): boolean {
  return kind === 'organization' && isBlank(legalRepresentative) && isBlank(agentName)
}
