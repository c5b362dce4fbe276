import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

/** Wrong, used, expired or tried too often: one sentence for all, so that guessing teaches nothing. */
export class WrongCode extends Refusal {
  static code = 'E_WRONG_CODE'
  static status = 401

  constructor() {
    super(say('identity.refusals.wrong_code'))
  }
}

export class TooManyCodes extends Refusal {
  static code = 'E_TOO_MANY_CODES'
  static status = 429

  constructor() {
    super(say('identity.refusals.too_many_codes'))
  }
}

/** Five wrong tries close this way in for half an hour; the telephone stays open. */
export class TooManyTries extends Refusal {
  static code = 'E_TOO_MANY_TRIES'
  static status = 429

  constructor() {
    super(say('identity.refusals.too_many_tries'))
  }
}

/** The paper's code opens one case; whoever filed it under a proven phone comes in by that phone. */
export class JoinedByPhone extends Refusal {
  static code = 'E_JOINED_BY_PHONE'
  static status = 403

  constructor() {
    super(say('identity.refusals.joined_by_phone'))
  }
}
