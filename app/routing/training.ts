import { ruleSetFrom, type RuleSet, type RuleSetSource } from '#routing/rule_set'
import { sigmoid, softmax, type Features, type Weights } from '#routing/text_model'
import { REJECT, total, weigh } from '#routing/weighing'

/** A text with the route a person gave it. */
export interface Labelled {
  id: string
  channel?: string
  text: string
  committee: string
  acceptable?: string[]
  dispute_type?: string
  dispute_type_alt?: string[]
}

interface Example {
  features: Features
  /** What the rules alone say, in log-odds; the model learns only what they miss. */
  said: number[]
  wanted: number[]
  refused: number
}

export interface Schedule {
  rounds: number
  rate: number
  /** Pulls every weight towards nothing; pairs of characters harder than facts. */
  decay: number
}

const SCHEDULE: Schedule = { rounds: 80, rate: 0.3, decay: 0.02 }

/**
 * Learns weights from labelled texts on top of the rules: soft-max over the lanes, and beside it the
 * odds of non-acceptance. Same texts and rules, same weights: nothing is drawn by chance.
 */
export function train(labelled: Labelled[], source: RuleSetSource, schedule = SCHEDULE): Weights {
  const ruleSet = withoutModel(source)
  const labels = [...Object.keys(ruleSet.lanes), REJECT]
  const examples = labelled.map((text) => exampleOf(text, ruleSet, labels))
  const learner = new Learner(labels.length, schedule)
  for (let round = 0; round < schedule.rounds; round++) learner.step(examples)

  return learner.weights(labels)
}

/** Accuracy when each part of the texts is judged by a model that has not seen it. */
export function crossValidate<Result>(
  labelled: Labelled[],
  source: RuleSetSource,
  judge: (text: Labelled, ruleSet: RuleSet) => Result,
  folds = 5
): Result[] {
  const results: Result[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = train(
      labelled.filter((_, index) => index % folds !== fold),
      source
    )
    const ruleSet = ruleSetFrom({ ...source, version: `fold-${fold}-${labelled.length}`, model })
    for (const [index, text] of labelled.entries()) {
      if (index % folds === fold) results.push(judge(text, ruleSet))
    }
  }
  return results
}

const withoutModel = (source: RuleSetSource) =>
  ruleSetFrom({ ...source, version: `${source.version}-rules`, model: null })

function exampleOf(labelled: Labelled, ruleSet: RuleSet, labels: string[]): Example {
  const { features, parts } = weigh(labelled, ruleSet)
  return {
    features,
    said: labels.map((label) => total(parts.get(label)!) / ruleSet.spread),
    wanted: wantedOf(labelled, labels),
    refused: Number(labelled.committee === REJECT),
  }
}

/** Most of the wish goes to the best lane, a little to those a reasonable officer would also take. */
function wantedOf({ committee, acceptable = [] }: Labelled, labels: string[]) {
  const others = acceptable.filter((lane) => lane !== REJECT && labels.includes(lane))
  const forOthers = others.length ? 0.1 : 0
  return labels.slice(0, -1).map((label) => {
    if (label === committee) return 1 - forOthers
    return others.includes(label) ? forOthers / others.length : 0
  })
}

/** Gradient descent over all texts at once, each weight at its own pace (AdaGrad). */
class Learner {
  #rows = new Map<string, { weights: Float64Array; paces: Float64Array; slopes: Float64Array }>()

  constructor(
    private width: number,
    private schedule: Schedule
  ) {}

  step(examples: Example[]) {
    for (const { slopes } of this.#rows.values()) slopes.fill(0)
    for (const example of examples) this.#blame(example)
    for (const [feature, row] of this.#rows) this.#move(feature, row, examples.length)
  }

  weights(labels: string[]): Weights {
    const rows = [...this.#rows].map(
      ([feature, { weights }]) => [feature, [...weights].map(hundredths)] as const
    )
    const kept = rows.filter(
      ([feature, row]) => feature !== BIAS && row.some((weight) => Math.abs(weight) >= 3)
    )
    return {
      version: '1',
      labels,
      bias: [...this.#row(BIAS).weights].map(hundredths),
      features: Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1))),
    }
  }

  /** How wrong each label is for this text, laid on every feature of it. */
  #blame({ features, said, wanted, refused }: Example) {
    const sums = [...said]
    const present = [[BIAS, 1] as const, ...features]
    for (const [feature, strength] of present) {
      const { weights } = this.#row(feature)
      for (let label = 0; label < sums.length; label++) sums[label] += weights[label] * strength
    }

    const shares = softmax(sums.slice(0, -1))
    const errors = shares.map((share, label) => (refused ? 0 : share - wanted[label]))
    errors.push(sigmoid(sums.at(-1)!) - refused)
    for (const [feature, strength] of present) {
      const { slopes } = this.#row(feature)
      for (let label = 0; label < errors.length; label++) slopes[label] += errors[label] * strength
    }
  }

  #move(
    feature: string,
    row: { weights: Float64Array; paces: Float64Array; slopes: Float64Array },
    count: number
  ) {
    const { rate, decay } = this.schedule
    for (let label = 0; label < this.width; label++) {
      const slope =
        row.slopes[label] / count + (feature === BIAS ? 0 : (decay / 10) * row.weights[label])
      row.paces[label] += slope * slope
      row.weights[label] -= (rate * slope) / (Math.sqrt(row.paces[label]) + 1e-4)
    }
  }

  #row(feature: string) {
    let row = this.#rows.get(feature)
    if (!row) {
      const empty = () => new Float64Array(this.width)
      row = { weights: empty(), paces: empty(), slopes: empty() }
      this.#rows.set(feature, row)
    }
    return row
  }
}

const BIAS = '*'
const hundredths = (weight: number) => Math.round(weight * 100)
