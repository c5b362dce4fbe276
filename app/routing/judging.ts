import type { RuleSet } from '#routing/rule_set'
import { NOT_ACCEPTED, suggest, type Suggestion } from '#routing/suggest'
import type { Labelled } from '#routing/training'
import { REJECT } from '#routing/weighing'

export interface Judged {
  id: string
  wanted: string
  got: string
  isBest: boolean
  isAcceptable: boolean
  isSure: boolean
  /** Null when the text carries no official type. */
  isRightType: boolean | null
}

/** Compares what the rules propose for a labelled text with what a person did. */
export function judge(text: Labelled, ruleSet: RuleSet): Judged {
  const { committee: wanted, acceptable = [] } = text
  const suggestion = suggest({ text: text.text, channel: text.channel }, ruleSet)
  const got = suggestion.groundOfNonAcceptance ? REJECT : suggestion.lane

  return {
    id: text.id,
    wanted,
    got,
    isBest: got === wanted,
    isAcceptable: got === wanted || acceptable.includes(got),
    isSure: !suggestion.needsDispatcher,
    isRightType: typeIsRight(text, suggestion),
  }
}

/** Labelled texts name a type with or without 纠纷, and two of the eighteen by their short names. */
function typeIsRight(
  { dispute_type: type, dispute_type_alt: others = [] }: Labelled,
  { disputeType }: Suggestion
) {
  if (!type) return null
  return [type, ...others].map(officialType).includes(disputeType)
}

const SHORT: Record<string, string> = { 劳动争议: '其他劳动争议', 消费: '其他消费' }

function officialType(written: string) {
  if (written === NOT_ACCEPTED) return written
  const name = written.replace(/纠纷$/, '')
  return SHORT[name] ?? name
}

/** Shares in thousandths, over texts each judged once. */
export function scoreOf(judged: Judged[]) {
  const sure = judged.filter(({ isSure }) => isSure)
  const refused = judged.filter(({ got }) => got === REJECT)
  const toRefuse = judged.filter(({ wanted }) => wanted === REJECT)
  const typed = judged.filter(({ isRightType }) => isRightType !== null)

  return {
    texts: judged.length,
    best: share(judged, ({ isBest }) => isBest),
    acceptable: share(judged, ({ isAcceptable }) => isAcceptable),
    type: share(typed, ({ isRightType }) => isRightType!),
    sure: share(judged, ({ isSure }) => isSure),
    sureAndAcceptable: share(sure, ({ isAcceptable }) => isAcceptable),
    rejectPrecision: share(refused, ({ wanted }) => wanted === REJECT),
    rejectRecall: share(toRefuse, ({ got }) => got === REJECT),
  }
}

function share(judged: Judged[], holds: (one: Judged) => boolean) {
  return judged.length
    ? Math.round((1000 * judged.filter(holds).length) / judged.length) / 1000
    : null
}
