/** One count over another, kept as the pair: a quotient alone cannot be defended. */
export class Rate {
  constructor(
    readonly numerator: number,
    readonly denominator: number
  ) {}

  /** Nothing to divide by: shown as 无, never as 0 % or 100 %. */
  get isNone(): boolean {
    return this.denominator === 0
  }

  /** Hundredths of the whole, rounded half up: `72.69` for 1842/2534 with two digits; null when there is none. */
  percent(digits = 1): string | null {
    if (this.isNone) return null

    const scale = 10 ** digits
    const scaled = Math.floor(
      (this.numerator * 100 * scale * 2 + this.denominator) / (this.denominator * 2)
    )
    return (scaled / scale).toFixed(digits)
  }

  /** Percentage points above (or below) another rate; null when either is none. */
  pointsAbove(other: Rate, digits = 1): number | null {
    const [mine, theirs] = [this.percent(digits), other.percent(digits)]
    return mine === null || theirs === null
      ? null
      : Number((Number(mine) - Number(theirs)).toFixed(digits))
  }
}
