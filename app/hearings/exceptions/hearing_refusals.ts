import type { DateTime } from 'luxon'

import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'
import { formatInstant, mask } from '#core/wording'
import type { StatutoryNotice } from '#hearings/models/minutes'
import type { Resource } from '#hearings/resources'

/** A room, a mediator or a party is already taken at that time. */
export class Clash extends Refusal {
  static code = 'E_CLASH'

  constructor({ kind, name }: Resource, at: DateTime) {
    super(
      say(`hearings.clash.${kind}`, {
        name: kind === 'party' ? mask.name(name) : name,
        at: formatInstant(at),
      })
    )
  }
}

type Fault =
  | 'backwards'
  | 'too_long'
  | 'past'
  | 'no_room'
  | 'no_place'
  | 'not_scheduled'
  | 'not_yet'
  | 'nobody_came'
  | 'not_held'

/** The hearing cannot be booked, held or cancelled like this. */
export class UnfitHearing extends Refusal {
  static code = 'E_UNFIT_HEARING'

  constructor(fault: Fault) {
    super(say(`hearings.refusals.${fault}`))
  }
}

export class MinutesSealed extends Refusal {
  static code = 'E_MINUTES_SEALED'

  constructor() {
    super(say('hearings.refusals.sealed'))
  }
}

/** The form was sent twice. */
export class NotedJustNow extends Refusal {
  static code = 'E_NOTED_JUST_NOW'

  constructor() {
    super(say('hearings.refusals.noted_just_now'))
  }
}

/** Somebody else wrote in the same minutes since the page was opened. */
export class MinutesChanged extends Refusal {
  static code = 'E_MINUTES_CHANGED'

  constructor() {
    super(say('hearings.refusals.changed'))
  }
}

export class NotReadBack extends Refusal {
  static code = 'E_NOT_READ_BACK'

  constructor() {
    super(say('hearings.refusals.not_read_back'))
  }
}

export class NoticesMissing extends Refusal {
  static code = 'E_NOTICES_MISSING'

  constructor(missing: StatutoryNotice[]) {
    super(
      say('hearings.refusals.notices_missing', {
        notices: missing.map((notice) => say(`hearings.notices.${notice}`)).join('、'),
      })
    )
  }
}
