import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

export class TooFewMediators extends Refusal {
  static code = 'E_TOO_FEW_MEDIATORS'

  constructor() {
    super(say('cases.refusals.too_few_mediators'))
  }
}

export class NotAMediatorHere extends Refusal {
  static code = 'E_NOT_A_MEDIATOR_HERE'

  constructor() {
    super(say('cases.refusals.not_a_mediator_here'))
  }
}
