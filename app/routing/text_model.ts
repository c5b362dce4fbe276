/**
 * A linear model that adds to what the rules say: for each feature one weight per label, in hundredths
 * of a unit of log-odds. Whole numbers in the file, so that two trainings can be compared line by line.
 */
export interface Weights {
  version: string
  /** The lanes, and `reject`. */
  labels: string[]
  bias: number[]
  features: Record<string, number[]>
}

/** A feature and how strongly it is present. */
export type Features = Map<string, number>

/** Silent on amounts, days and head counts: they say nothing about the lane. */
const MUTE = new Set(['money', 'people', 'day', 'referrer', 'mass'])

/**
 * What the model looks at: the facts, the rules that fired, and pairs of neighbouring characters inside
 * a clause, which together weigh the same in a short text as in a long one.
 */
export function featuresOf(
  text: string,
  facts: Iterable<string>,
  fired: Iterable<string>
): Features {
  const features: Features = new Map()
  for (const code of facts) if (!MUTE.has(code)) features.set(`#${code}`, 1)
  for (const code of fired) features.set(`!${code}`, 1)

  const pairs = pairsIn(text)
  const strength = 4 / Math.sqrt(pairs.size + 16)
  for (const pair of pairs) features.set(pair, strength)
  return features
}

function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let index = 0; index + 1 < text.length; index++) {
    const [one, other] = [text[index], text[index + 1]]
    if (one > '\u2e7f') pairs.add(one)
    if (one !== ',' && other !== ',' && !(isNumeral(one) && isNumeral(other)))
      pairs.add(one + other)
  }
  return pairs
}

const isNumeral = (character: string) => character >= '0' && character <= '9'

/** The log-odds the model adds for each label, in the order of its labels. */
export function logOdds({ bias, features: rows }: Weights, features: Features): number[] {
  const sums = [...bias]
  for (const [feature, strength] of features) {
    const row = Object.hasOwn(rows, feature) ? rows[feature] : null
    if (row) for (let label = 0; label < sums.length; label++) sums[label] += row[label] * strength
  }
  return sums.map((sum) => sum / 100)
}

export function softmax(values: number[]): number[] {
  const highest = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

export const sigmoid = (value: number) => 1 / (1 + Math.exp(-value))
