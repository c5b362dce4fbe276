import { say } from '#core/words'
import type { CompiledRule, RuleSet } from '#routing/rule_set'
import type { Suggestion } from '#routing/suggest'

export interface TraceStep {
  text: string
  from: string
  hit: boolean
}

/** 规则说明: the rules that fired, the deciding ones in bold; gates none of which stood in the way are one step. */
export function stepsOf(trace: Suggestion, ruleSet: RuleSet, numbers: Map<string, number>) {
  const fired = rulesNamed(trace.fired, ruleSet)
  const gates = ruleSet.rules.filter(({ kind }) => kind === 'gate')
  const stopped = fired.some(({ kind }) => kind === 'gate')
  const clear = {
    text: say('desk.trace.clear'),
    from: say('desk.trace.gates', { count: gates.length }),
  }

  return [
    ...(stopped ? [] : [{ ...clear, hit: false }]),
    ...fired.toSorted(byWeight).map((rule) => stepOf(rule, numbers, decides(rule, trace))),
    ...learnt(trace),
  ]
}

/** What else was asked and did not hold, so that nothing is hidden. */
export function idleSteps(trace: Suggestion, ruleSet: RuleSet): TraceStep[] {
  return rulesNamed(trace.notFired, ruleSet).map((rule) => stepOf(rule, new Map(), false))
}

/** Every kind of fact that a rule which fired looked for. */
export function factsUsed(trace: Suggestion, ruleSet: RuleSet): Set<string> {
  return new Set(rulesNamed(trace.fired, ruleSet).flatMap(({ mentions }) => mentions))
}

/** Why a lane, in the sentences of its rules, the weightiest first. */
export function reasonsFor(lane: string, trace: Suggestion, ruleSet: RuleSet): string[] {
  return rulesNamed(trace.fired, ruleSet)
    .filter((rule) => rule.lane === lane && (rule.weight ?? 1) > 0)
    .toSorted(byWeight)
    .map(({ sentence }) => sentence)
}

function stepOf(rule: CompiledRule, numbers: Map<string, number>, hit: boolean): TraceStep {
  const { code, sentence, cite, mentions } = rule
  const facts = [...new Set(mentions.map((kind) => numbers.get(kind)).filter(Boolean))]
  const words = { facts: facts.sort().join('、') || 'none', code, cite: cite.replace('owner:', '') }

  return { text: sentence, from: say('desk.trace.from', words), hit }
}

function rulesNamed(codes: string[], ruleSet: RuleSet): CompiledRule[] {
  const wanted = new Set(codes)
  return ruleSet.rules.filter(({ code }) => wanted.has(code))
}

function decides({ kind, lane, weight = 0 }: CompiledRule, trace: Suggestion): boolean {
  if (trace.groundOfNonAcceptance) return kind === 'gate'
  return kind === 'lane' && lane === trace.lane && weight > 0
}

/** The text model speaks in points, not in sentences. */
function learnt({ candidates: [best] }: Suggestion): TraceStep[] {
  const points = best.parts.find(({ rule }) => rule === 'model')?.points ?? 0
  return points > 0
    ? [{ text: say('desk.trace.model'), from: say('desk.trace.points', { points }), hit: false }]
    : []
}

const byWeight = (one: CompiledRule, other: CompiledRule) => (other.weight ?? 0) - (one.weight ?? 0)
