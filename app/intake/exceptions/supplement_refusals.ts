import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

/** Nobody is sent home twice for one more paper. */
export class AskedBefore extends Refusal {
  static code = 'E_SUPPLEMENT_ASKED_BEFORE'

  constructor() {
    super(say('intake.refusals.asked_before'))
  }
}
