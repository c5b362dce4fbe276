import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

export class PauseNotBegun extends Refusal {
  static code = 'E_PAUSE_NOT_BEGUN'

  constructor() {
    super(say('cases.refusals.pause_not_begun'))
  }
}

export class ExtensionNotLater extends Refusal {
  static code = 'E_EXTENSION_NOT_LATER'

  constructor() {
    super(say('cases.refusals.extension_not_later'))
  }
}
