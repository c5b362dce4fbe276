/** A due date was asked for that cannot be answered. `reason` keys the sentence for people in `deadlines.refusals`. */
export class NotComputable extends RangeError {
  constructor(
    readonly reason: string,
    readonly facts: Record<string, string | number> = {}
  ) {
    super(`Not computable (${reason}): ${JSON.stringify(facts)}`)
  }
}
