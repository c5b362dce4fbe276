import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

export class ExtensionNotLater extends Refusal {
  static code = 'E_EXTENSION_NOT_LATER'

  constructor() {
    super(say('cases.refusals.extension_not_later'))
  }
}
