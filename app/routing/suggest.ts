import { factsOf, type Fact, type Statement } from '#routing/facts'
import type { Evidence } from '#routing/predicates'
import type { CompiledRule, RuleSet } from '#routing/rule_set'
import { citizenLines, sentences } from '#routing/sentences'
import { featuresOf, probabilities, softmax } from '#routing/text_model'

export interface Candidate {
  lane: string
  /** Points; the shares beside it say where each came from. */
  score: number
  /** 0..1, all candidates together make 1. */
  share: number
  parts: { rule: string; points: number }[]
}

export interface Suggestion {
  ruleSetVersion: string
  facts: Fact[]
  fired: string[]
  notFired: string[]
  /** Best first; the general committee is always among them. */
  candidates: Candidate[]
  exclusions: { rule: string; ground: string; points: number }[]
  disputeType: string
  lane: string
  coLanes: string[]
  groundOfNonAcceptance: string | null
  /** 0..1. */
  confidence: number
  needsDispatcher: boolean
  flags: { injured: boolean; mass: boolean; urgent: boolean }
  sentences: string[]
  citizenLines: [string, string]
}

export const NOT_ACCEPTED = '不属于受理范围'

/**
 * Which lane should mediate, and why. A pure function of the statement and the rule set: the same
 * two give the same answer on every machine, so a stored decision can be replayed. A person decides.
 */
export function suggest(statement: Statement, ruleSet: RuleSet): Suggestion {
  const { reading, facts } = factsOf(statement, ruleSet.lexicon, ruleSet.isParty)
  const evidence: Evidence = { text: reading.text, facts: byCode(facts) }
  const learnt =
    ruleSet.model && probabilities(ruleSet.model, featuresOf(reading.text, evidenceCodes(facts)))

  const fired = firing(ruleSet, evidence, ['gate', 'lane'])
  const candidates = rank(ruleSet, fired, learnt)
  const best = candidates[0]
  const exclusions = excluded(fired)
  const rejection = rejectionOf(ruleSet, exclusions, learnt)

  const settled = { ...evidence, lane: best.lane }
  const typeRule = ruleSet.rules.find(({ kind, test }) => kind === 'type' && test(settled))
  const coRules = firing(ruleSet, settled, ['co']).filter(({ lane }) => lane !== best.lane)

  const ground = rejection.points >= 0 ? (exclusions[0]?.ground ?? 'N12') : null
  const confidence = round(ground ? rejection.share : best.share * (1 - rejection.share))
  const used = [...fired, ...(typeRule ? [typeRule] : []), ...coRules]
  const outcome = {
    ruleSetVersion: ruleSet.version,
    facts,
    fired: used.map(({ code }) => code),
    notFired: ruleSet.rules.filter((rule) => !used.includes(rule)).map(({ code }) => code),
    candidates,
    exclusions,
    disputeType: ground ? NOT_ACCEPTED : (typeRule?.disputeType ?? '其他'),
    lane: best.lane,
    coLanes: [...new Set(coRules.map(({ lane }) => lane!))],
    groundOfNonAcceptance: ground,
    confidence,
    needsDispatcher: confidence < ruleSet.sureFrom,
    flags: flagsOf(evidence),
  }
  return {
    ...outcome,
    sentences: sentences(outcome, fired, ruleSet),
    citizenLines: citizenLines(outcome, fired, ruleSet),
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

/** Amounts and days say nothing about the lane. */
const evidenceCodes = (facts: Fact[]) =>
  facts.filter(({ code }) => !['money', 'people', 'day', 'referrer'].includes(code))

const firing = (ruleSet: RuleSet, evidence: Evidence, kinds: string[]) =>
  ruleSet.rules.filter(({ kind, test }) => kinds.includes(kind) && test(evidence))

function rank(
  ruleSet: RuleSet,
  fired: CompiledRule[],
  learnt: Map<string, number> | null
): Candidate[] {
  const scored = Object.keys(ruleSet.lanes).map((lane) => {
    const parts = fired
      .filter((rule) => rule.kind === 'lane' && rule.lane === lane)
      .map(({ code, weight = 0 }) => ({ rule: code, points: weight }))
    if (learnt) parts.push({ rule: 'model', points: learntPoints(learnt.get(lane), ruleSet) })
    return { lane, parts, score: parts.reduce((sum, { points }) => sum + points, 0) }
  })

  const shares = softmax(scored.map(({ score }) => score / ruleSet.spread))
  return scored
    .map((candidate, index) => ({ ...candidate, share: round(shares[index]) }))
    .sort((one, other) => other.score - one.score)
}

/** The text model adds evidence; it cannot outvote several rules that agree. */
function learntPoints(probability = 0, { modelPoints }: RuleSet) {
  return Math.round(modelPoints * Math.max(-6, Math.log(probability + 1e-9)))
}

const excluded = (fired: CompiledRule[]) =>
  fired
    .filter(({ kind }) => kind === 'gate')
    .map(({ code, ground, weight }) => ({ rule: code, ground: ground!, points: weight ?? 0 }))
    .sort((one, other) => other.points - one.points)

/** How far the grounds for non-acceptance lie above the mark, and the probability that goes with it. */
function rejectionOf(
  ruleSet: RuleSet,
  exclusions: { points: number }[],
  learnt: Map<string, number> | null
) {
  const said = exclusions.reduce((sum, { points }) => sum + points, 0)
  const probability = learnt?.get('reject') ?? 0
  const learntOdds = learnt
    ? Math.max(-4, Math.min(4, Math.log((probability + 1e-6) / (1 - probability + 1e-6))))
    : 0
  const points = said + ruleSet.rejectPoints * learntOdds - ruleSet.rejectFrom
  return { points, share: 1 / (1 + Math.exp(-points / ruleSet.spread)) }
}

const flagsOf = ({ facts }: Evidence) => ({
  injured: facts.has('injury'),
  mass: facts.has('mass'),
  urgent: facts.has('violence') || facts.has('self_harm') || facts.has('siege'),
})

const round = (value: number) => Math.round(value * 1000) / 1000
