import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

/** What the signer read is not what lies on the table now: it must be read again. */
export class ChangedTerms extends Refusal {
  static code = 'E_CHANGED_TERMS'

  constructor() {
    super(say('agreements.refusals.changed_terms'))
  }
}

/** Somebody else has saved the draft since this page was opened. */
export class StaleDraft extends Refusal {
  static code = 'E_STALE_DRAFT'

  constructor() {
    super(say('agreements.refusals.stale_draft'))
  }
}

/** This mark is somebody else's to make. */
export class NotYourMark extends Refusal {
  static code = 'E_NOT_YOUR_MARK'
  static status = 403

  constructor() {
    super(say('agreements.refusals.not_your_mark'))
  }
}

export class MarkedAlready extends Refusal {
  static code = 'E_MARKED_ALREADY'

  constructor() {
    super(say('agreements.refusals.marked_already'))
  }
}

/** The law of this lane does not know such a mark, or the signer cannot make it. */
export class UnfitMeans extends Refusal {
  static code = 'E_UNFIT_MEANS'

  constructor() {
    super(say('agreements.refusals.unfit_means'))
  }
}

/** A mark or a payment on a day on which it cannot have happened. */
export class ImpossibleDay extends Refusal {
  static code = 'E_IMPOSSIBLE_DAY'

  constructor(reason: 'future' | 'before_locking' | 'before_agreement') {
    super(say(`agreements.refusals.impossible_day.${reason}`))
  }
}

/** More than is still owed, or nothing at all. */
export class UnfitAmount extends Refusal {
  static code = 'E_UNFIT_AMOUNT'

  constructor(remaining: string) {
    super(say('agreements.refusals.unfit_amount', { remaining }))
  }
}

export class DoneAlready extends Refusal {
  static code = 'E_DONE_ALREADY'

  constructor() {
    super(say('agreements.refusals.done_already'))
  }
}

/** The same form, sent twice. */
export class RecordedJustNow extends Refusal {
  static code = 'E_RECORDED_JUST_NOW'

  constructor() {
    super(say('agreements.refusals.recorded_just_now'))
  }
}
