import { readFileSync } from 'node:fs'

import { canonicalJson, type Json } from '#core/canonical_json'
import { sm3 } from '#core/sm3'
import { lexicon, type Concept, type Lexicon } from '#routing/lexicon'
import { compile, mentions, type Predicate, type Test } from '#routing/predicates'
import type { Weights } from '#routing/text_model'

export interface Rule {
  code: string
  /** gate: may it be accepted · lane: points for or against a lane · type: official type · co: a second lane */
  kind: 'gate' | 'lane' | 'type' | 'co'
  when: Predicate
  lane?: string
  disputeType?: string
  ground?: string
  /** Points; negative ones speak against the lane. */
  weight?: number
  sentence: string
  /** Law and article, or `owner:` who answers for the rule. */
  cite: string
}

/** A rule set as it is stored: everything a decision depends on, so that it can be replayed. */
export interface RuleSetSource {
  version: string
  validFrom: string
  /** Below this confidence a dispatcher decides between two readings. */
  sureFrom: number
  /** Points from which non-acceptance is proposed. */
  rejectFrom: number
  /** Points by which a lane must lead for the odds to grow by e. */
  spread: number
  frames: Record<string, string>
  /** Lane codes and types with the words people see. */
  lanes: Record<string, string>
  rules: Rule[]
  facts: Concept[]
  model: Weights | null
}

export interface CompiledRule extends Rule {
  test: Test
  mentions: string[]
}

export interface RuleSet extends Omit<RuleSetSource, 'rules'> {
  rules: CompiledRule[]
  lexicon: Lexicon
  isParty(code: string): boolean
}

const compiled = new Map<string, RuleSet>()

/** Compiles a stored rule set, once per version. Throws when a rule is written in words nobody knows. */
export function ruleSetFrom(source: RuleSetSource): RuleSet {
  const known = compiled.get(source.version)
  if (known) return known

  const parties = new Set(source.facts.filter(({ party }) => party).map(({ code }) => code))
  const ruleSet: RuleSet = {
    ...source,
    rules: source.rules.map((rule) => ({
      ...rule,
      test: compile(rule.when),
      mentions: mentions(rule.when),
    })),
    lexicon: lexicon(source.facts),
    isParty: (code) => parties.has(code),
  }
  compiled.set(source.version, ruleSet)
  return ruleSet
}

/** A version this process has met before. */
export const compiledRuleSet = (version: string) => compiled.get(version) ?? null

let shipped: RuleSetSource | null = null

/**
 * The rule set this release brings with it, from seeds/data. Its version ends in a digest of its
 * content, so two sets of rules never share a name.
 */
export function shippedRuleSet(): RuleSetSource {
  return (shipped ??= named({
    ...file('routing/rules.json'),
    facts: file('routing/facts.json'),
    model: file('routing/model.json'),
    lanes: Object.fromEntries(file('lanes.json').map(({ code, name }: Lane) => [code, name])),
  }))
}

const named = (source: RuleSetSource): RuleSetSource => ({
  ...source,
  version: `${source.version}-${sm3(canonicalJson(source as unknown as Json)).slice(0, 8)}`,
})

type Lane = { code: string; name: string }

const file = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../seeds/data/${name}`, import.meta.url), 'utf-8'))
