export type NotComputableReason =
  'day' | 'instant' | 'length' | 'pause_order' | 'pause_of_hours' | 'horizon' | 'unit'

/** A due date was asked for that no calendar can answer. `reason` keys the sentence for people. */
export class NotComputable extends RangeError {
  constructor(
    readonly reason: NotComputableReason,
    readonly facts: Record<string, string | number> = {}
  ) {
    super(`Not computable (${reason}): ${JSON.stringify(facts)}`)
  }
}
