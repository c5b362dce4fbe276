import { say } from '#core/words'
import type { CompiledRule, RuleSet } from '#routing/rule_set'
import type { Suggestion } from '#routing/suggest'

/** Enough to see why; the rest is one press away. */
const AT_MOST = 5

export interface TraceStep {
  text: string
  from: string
  hit: boolean
}

/** 规则说明 in short: the gates, the rules that decided (in bold), the type and who helps. */
export function decidingSteps(trace: Suggestion, ruleSet: RuleSet, numbers: Map<string, number>) {
  const fired = rulesNamed(trace.fired, ruleSet)
  const gates = ruleSet.rules.filter(({ kind }) => kind === 'gate')
  const stopped = fired.some(({ kind }) => kind === 'gate')
  const clear = {
    text: say('desk.trace.clear'),
    from: say('desk.trace.gates', { count: gates.length }),
  }

  return [
    ...(stopped ? [] : [{ ...clear, hit: false }]),
    ...fired
      .filter((rule) => decides(rule, trace))
      .toSorted(byWeight)
      .slice(0, AT_MOST)
      .map((rule) => stepOf(rule, numbers, true)),
    ...fired
      .filter(({ kind }) => kind === 'type' || kind === 'co')
      .map((rule) => stepOf(rule, numbers, false)),
    ...learnt(trace),
  ]
}

/** What fired besides, for this lane and against others. */
export function otherSteps(trace: Suggestion, ruleSet: RuleSet, numbers: Map<string, number>) {
  const fired = rulesNamed(trace.fired, ruleSet).toSorted(byWeight)
  const deciding = fired.filter((rule) => decides(rule, trace))

  return [...deciding.slice(AT_MOST), ...fired.filter(isAside(trace))].map((rule) =>
    stepOf(rule, numbers, false)
  )
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

/** What stands in the way of accepting it. */
export function gatesOf(trace: Suggestion, ruleSet: RuleSet): string[] {
  return rulesNamed(trace.fired, ruleSet)
    .filter(({ kind }) => kind === 'gate')
    .map(({ sentence }) => sentence)
}

function stepOf(rule: CompiledRule, numbers: Map<string, number>, hit: boolean): TraceStep {
  const { code, sentence, cite, mentions } = rule
  const facts = [...new Set(mentions.flatMap((kind) => numbers.get(kind) ?? []))].sort(
    (a, b) => a - b
  )
  const words = { facts: facts.join('、') || 'none', code, cite: cite.replace('owner:', '') }

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

const isAside = (trace: Suggestion) => (rule: CompiledRule) =>
  !decides(rule, trace) && rule.kind !== 'type' && rule.kind !== 'co'

/** The text model speaks in points, not in sentences. */
function learnt({ candidates: [best] }: Suggestion): TraceStep[] {
  const points = best.parts.find(({ rule }) => rule === 'model')?.points ?? 0
  return points > 0
    ? [{ text: say('desk.trace.model'), from: say('desk.trace.points', { points }), hit: false }]
    : []
}

const byWeight = (one: CompiledRule, other: CompiledRule) => (other.weight ?? 0) - (one.weight ?? 0)
