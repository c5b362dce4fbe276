import type { Fact, Statement } from '#routing/facts'
import type { Evidence } from '#routing/predicates'
import type { RuleSet } from '#routing/rule_set'
import { citizenLines, sentences } from '#routing/sentences'
import { sigmoid, softmax } from '#routing/text_model'
import { firing, REJECT, total, weigh, type Part, type Weighing } from '#routing/weighing'

export interface Candidate {
  lane: string
  /** Points; the shares beside it say where each came from. */
  score: number
  /** 0..1, all candidates together make 1. */
  share: number
  parts: Part[]
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
  const weighing = weigh(statement, ruleSet)
  const { facts, evidence, fired } = weighing
  const candidates = rank(weighing, ruleSet)
  const [best] = candidates
  const exclusions = excluded(weighing)
  const refusal = sigmoid(total(weighing.parts.get(REJECT)!) / ruleSet.spread)
  const ground = refusal >= 0.5 ? (exclusions[0]?.ground ?? UNFIT) : null

  const decided = { ...evidence, lane: best.lane }
  const types = firing(ruleSet, decided, ['type']).slice(0, 1)
  const second = firing(ruleSet, decided, ['co'])
  const used = new Set([...fired, ...types, ...second])
  const confidence = round(ground ? refusal : best.share * (1 - refusal))
  const outcome = {
    ruleSetVersion: ruleSet.version,
    facts,
    fired: [...used].map(({ code }) => code),
    notFired: ruleSet.rules.filter((rule) => !used.has(rule)).map(({ code }) => code),
    candidates,
    exclusions,
    disputeType: ground ? NOT_ACCEPTED : (types[0]?.disputeType ?? '其他'),
    lane: best.lane,
    coLanes: [...new Set(second.map(({ lane }) => lane!))].filter((lane) => lane !== best.lane),
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

/** Where no rule names a better ground: no identifiable other side, or nothing to mediate. */
const UNFIT = 'N12'

function rank({ parts }: Weighing, { lanes, spread }: RuleSet): Candidate[] {
  const scored = Object.keys(lanes).map((lane) => ({
    lane,
    score: total(parts.get(lane)!),
    parts: parts.get(lane)!,
  }))
  const shares = softmax(scored.map(({ score }) => score / spread))

  return scored
    .map((candidate, index) => ({ ...candidate, share: round(shares[index]) }))
    .sort((one, other) => other.score - one.score)
}

const excluded = ({ fired }: Weighing) =>
  fired
    .filter(({ kind }) => kind === 'gate')
    .map(({ code, ground, weight = 0 }) => ({ rule: code, ground: ground!, points: weight }))
    .sort((one, other) => other.points - one.points)

const flagsOf = ({ facts }: Evidence) => ({
  injured: facts.has('injury'),
  mass: facts.has('mass'),
  urgent: facts.has('violence') || facts.has('self_harm') || facts.has('siege'),
})

const round = (value: number) => Math.round(value * 1000) / 1000
