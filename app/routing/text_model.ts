import type { Fact } from '#routing/facts'

/** A linear model over pairs of characters and facts: for each feature one weight per label, in hundredths. */
export interface Weights {
  version: string
  labels: string[]
  bias: number[]
  features: Record<string, number[]>
}

/** What the model looks at: pairs of neighbouring characters inside a clause, and the facts found. */
export function featuresOf(text: string, facts: Iterable<Pick<Fact, 'code'>>): Set<string> {
  const features = new Set<string>()
  for (let index = 0; index + 1 < text.length; index++) {
    if (text[index] !== ',' && text[index + 1] !== ',' && !isNumeral(text[index])) {
      features.add(text[index] + text[index + 1])
    }
  }
  for (const { code } of facts) features.add(`#${code}`)
  return features
}

/** The probability of each label. Whole-number weights are added up, so every machine agrees. */
export function probabilities(weights: Weights, features: Iterable<string>): Map<string, number> {
  const sums = [...weights.bias]
  for (const feature of features) {
    const row = Object.hasOwn(weights.features, feature) ? weights.features[feature] : null
    if (row) for (let label = 0; label < sums.length; label++) sums[label] += row[label]
  }
  const odds = softmax(sums.map((sum) => sum / 100))
  return new Map(weights.labels.map((label, index) => [label, odds[index]]))
}

export function softmax(values: number[]): number[] {
  const highest = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

const isNumeral = (character: string) => character >= '0' && character <= '9'
