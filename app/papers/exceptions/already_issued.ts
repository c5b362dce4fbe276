import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

/** An issued paper is never edited, only superseded. */
export class AlreadyIssued extends Refusal {
  static code = 'E_ALREADY_ISSUED'

  constructor() {
    super(say('papers.refusals.already_issued'))
  }
}
