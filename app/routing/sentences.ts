import type { CompiledRule, RuleSet } from '#routing/rule_set'
import type { Suggestion } from '#routing/suggest'

type Outcome = Omit<Suggestion, 'sentences' | 'citizenLines'>

/** The reasons in words, for the dispatcher, the head of the committee and the bureau. */
export function sentences(outcome: Outcome, fired: CompiledRule[], ruleSet: RuleSet): string[] {
  const { frames, lanes } = ruleSet
  const [best, second] = outcome.candidates
  const proposal = outcome.groundOfNonAcceptance
    ? fill(frames.reject, { reason: reasonFor(outcome, fired, ruleSet) })
    : fill(frames.suggest, { lane: lanes[best.lane], type: outcome.disputeType })

  return [
    proposal,
    ...speaking(outcome, fired).map((rule) => because(rule, outcome, ruleSet)),
    ...(outcome.needsDispatcher
      ? [fill(frames.unsure, { lane: lanes[best.lane], other: lanes[second.lane] })]
      : []),
    ...(outcome.flags.urgent ? [fill(frames.urgent, { quote: urgentWords(outcome) })] : []),
    ...(outcome.flags.mass ? [frames.mass] : []),
  ]
}

/** What the citizen reads: where it goes, and why. */
export function citizenLines(
  outcome: Outcome,
  fired: CompiledRule[],
  { frames, lanes, ...rest }: RuleSet
): [string, string] {
  const ruleSet = { frames, lanes, ...rest }
  const reason = reasonFor(outcome, fired, ruleSet)
  return [
    outcome.groundOfNonAcceptance
      ? frames.citizenReject
      : fill(frames.citizenLane, { lane: lanes[outcome.lane], type: outcome.disputeType }),
    fill(frames.citizenNext, { reason }),
  ]
}

/** The rules behind the proposal, the weightiest first. */
function speaking(outcome: Outcome, fired: CompiledRule[]) {
  return fired
    .filter((rule) =>
      outcome.groundOfNonAcceptance ? rule.kind === 'gate' : rule.lane === outcome.lane
    )
    .filter(({ weight = 0 }) => weight > 0)
    .sort((one, other) => other.weight! - one.weight!)
    .slice(0, 4)
}

function reasonFor(outcome: Outcome, fired: CompiledRule[], { frames, lanes }: RuleSet) {
  const [first] = speaking(outcome, fired)
  return first?.sentence ?? fill(frames.model, { lane: lanes[outcome.lane] })
}

function because(rule: CompiledRule, { facts }: Outcome, { frames }: RuleSet) {
  const seen = facts.find(({ code, offset }) => offset !== null && rule.mentions.includes(code))
  const sentence = seen ? fill(frames.quoted, { ...rule, quote: seen.quote }) : rule.sentence
  const owner = /^owner:(.*)/.exec(rule.cite)?.[1]

  return fill(owner ? frames.owned : frames.cited, { sentence, owner, cite: rule.cite })
}

function urgentWords({ facts }: Outcome) {
  return facts.find(({ code }) => ['violence', 'self_harm', 'siege'].includes(code))!.quote
}

const fill = (frame: string, values: Record<string, unknown>) =>
  frame.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
