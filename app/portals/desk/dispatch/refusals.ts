import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

/** Nobody in the region or above it serves this lane, not even a general committee. */
export class NoCommittee extends Refusal {
  static code = 'E_NO_COMMITTEE'

  constructor() {
    super(say('desk.decision.no_committee'))
  }
}
