import type { HttpContext } from '@adonisjs/core/http'

import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

/** A period that ends before it begins, a day that does not exist: back to a question that has an answer, what was typed kept. */
export class UnansweredQuestion extends Refusal {
  static code = 'E_UNANSWERED_QUESTION'
  static status = 422

  constructor(key: string) {
    super(say(key))
  }

  handle(error: this, { request, response, session }: HttpContext) {
    session.flash('refusal', error.sentence)
    session.flash(request.qs())
    return response.redirect().toRoute('bureau.situation')
  }
}
