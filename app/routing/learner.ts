import { sigmoid, softmax, type Features, type Weights } from '#routing/text_model'

export interface Example {
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

/** Gradient descent over all texts at once, each weight at its own pace (AdaGrad). */
export class Learner {
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
