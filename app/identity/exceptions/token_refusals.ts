import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

export class MissingAbility extends Refusal {
  static code = 'E_MISSING_ABILITY'
  static status = 403

  constructor() {
    super(say('identity.refusals.missing_ability'))
  }
}
