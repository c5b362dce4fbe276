import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

export class WrongCredentials extends Refusal {
  static code = 'E_WRONG_CREDENTIALS'
  static status = 401

  constructor() {
    super(say('identity.refusals.wrong_credentials'))
  }
}

export class WrongSecondFactor extends Refusal {
  static code = 'E_WRONG_SECOND_FACTOR'
  static status = 401

  constructor() {
    super(say('identity.refusals.wrong_second_factor'))
  }
}

/** Somebody changes an account and does not know its password. */
export class WrongPassword extends Refusal {
  static code = 'E_WRONG_PASSWORD'
  static status = 403

  constructor() {
    super(say('identity.refusals.wrong_password'))
  }
}
