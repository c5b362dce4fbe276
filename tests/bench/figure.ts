/** One line of the report: what was measured beside what, against which limit. */
export interface Figure {
  figure: string
  ratio: number
  limit: string
  holds: boolean
  /** The two sides of the ratio and whatever helps to judge it. */
  measured: Record<string, number | string>
}

/** A run that did not do what it was measured for has no figure. */
export class IncorrectRun extends Error {}

export function insist(condition: unknown, because: string): asserts condition {
  if (!condition) throw new IncorrectRun(because)
}

export const atLeast = (least: number, ratio: number) => ({
  ratio: rounded(ratio),
  limit: `>= ${least}`,
  holds: ratio >= least,
})

export const atMost = (most: number, ratio: number) => ({
  ratio: rounded(ratio),
  limit: `<= ${most}`,
  holds: ratio <= most,
})

export const rounded = (value: number) => Math.round(value * 1000) / 1000

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}

/** What this machine does just now: CPU milliseconds for a fixed sum. Slower figures on a slower machine are no news. */
export function calibration(): number {
  const before = process.cpuUsage()
  let sum = 0
  for (let i = 0; i < 50_000_000; i++) sum = (sum + i * 31) % 1_000_003
  const { user, system } = process.cpuUsage(before)
  insist(sum >= 0, 'the sum is a number')
  return rounded((user + system) / 1000)
}
