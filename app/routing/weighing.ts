import { factsOf, type Fact, type Statement } from '#routing/facts'
import type { Evidence } from '#routing/predicates'
import type { CompiledRule, RuleSet } from '#routing/rule_set'
import { featuresOf, logOdds, type Features } from '#routing/text_model'

export const REJECT = 'reject'

export interface Part {
  /** The code of a rule, or `model`. */
  rule: string
  points: number
}

export interface Weighing {
  facts: Fact[]
  evidence: Evidence
  /** Gates and lane rules that hold. */
  fired: CompiledRule[]
  features: Features
  /** What speaks for each lane and for `reject`. */
  parts: Map<string, Part[]>
}

/** Reads a statement and puts everything that speaks for or against each lane on the scales. */
export function weigh(statement: Statement, ruleSet: RuleSet): Weighing {
  const { reading, facts } = factsOf(statement, ruleSet.lexicon, ruleSet.isParty)
  const evidence: Evidence = { text: reading.text, facts: byCode(facts) }
  const fired = firing(ruleSet, evidence, ['gate', 'lane'])
  const features = featuresOf(
    reading.text,
    evidence.facts.keys(),
    fired.map(({ code }) => code)
  )
  const parts = partsOf(ruleSet, fired)
  if (ruleSet.model) addLearnt(parts, ruleSet, logOdds(ruleSet.model, features))

  return { facts, evidence, fired, features, parts }
}

export const firing = (ruleSet: RuleSet, evidence: Evidence, kinds: string[]) =>
  ruleSet.rules.filter(({ kind, test }) => kinds.includes(kind) && test(evidence))

export const total = (parts: Part[]) => parts.reduce((sum, { points }) => sum + points, 0)

function partsOf({ lanes, rejectFrom }: RuleSet, fired: CompiledRule[]) {
  const parts = new Map<string, Part[]>(Object.keys(lanes).map((lane) => [lane, []]))
  parts.set(REJECT, [{ rule: 'mark', points: -rejectFrom }])
  for (const { code, kind, lane, weight = 0 } of fired) {
    parts.get(kind === 'gate' ? REJECT : lane!)!.push({ rule: code, points: weight })
  }
  return parts
}

function addLearnt(parts: Map<string, Part[]>, { model, spread }: RuleSet, odds: number[]) {
  for (const [index, label] of model!.labels.entries()) {
    parts.get(label)?.push({ rule: 'model', points: Math.round(odds[index] * spread) })
  }
}

function byCode(facts: Fact[]) {
  const map = new Map<string, Fact[]>()
  for (const fact of facts) {
    const same = map.get(fact.code)
    if (same) same.push(fact)
    else map.set(fact.code, [fact])
  }
  return map
}
