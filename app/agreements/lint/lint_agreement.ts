import { clauseRules } from '#agreements/lint/clause_rules'
import type { LintedAgreement } from '#agreements/lint/linted'
import { wholeRules } from '#agreements/lint/whole_rules'
import { say } from '#core/words'

export interface Finding {
  /** An error blocks locking; a warning asks for a second look. */
  level: 'error' | 'warning'
  rule: string
  /** Position of the clause, or null for the agreement as a whole. */
  clause: number | null
  /** The article the rule rests on. */
  article: string
  sentence: string
}

/** Checks an agreement as the law, the reader and a court would; pure but for its words. In the order of the document. */
export function lintAgreement(agreement: LintedAgreement, lane: string | null): Finding[] {
  const whole = wholeRules
    .filter(({ breaks }) => breaks(agreement, lane))
    .map(({ level, rule }) => finding(level, rule, null))

  const byClause = agreement.clauses.flatMap((clause) =>
    clauseRules
      .filter(({ breaks }) => breaks(clause, agreement))
      .map(({ level, rule }) => finding(level, rule, clause.position))
  )
  return [...whole, ...byClause]
}

export function blocks(findings: Finding[]): boolean {
  return findings.some(({ level }) => level === 'error')
}

function finding(level: Finding['level'], rule: string, clause: number | null): Finding {
  const words = (part: string) => say(`agreements.lint.${rule}.${part}`, { clause })
  return { level, rule, clause, article: words('article'), sentence: words('sentence') }
}
