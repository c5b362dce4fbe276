import type { HttpContext } from '@adonisjs/core/http'

import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

// No other part of the address: anybody can write a link that would speak in our name.
const ASKED = ['from', 'to', 'asOf', 'compare', 'region', 'committee', 'lane', 'type', 'source']

type Part = 'from' | 'to' | 'asOf' | 'compare'

/**
 * A period that ends before it begins, a day that does not exist: the sentence stands beside the field, what was
 * typed is kept, and the figures shown are those of the plain question.
 */
export class UnansweredQuestion extends Refusal {
  static code = 'E_UNANSWERED_QUESTION'
  static status = 422

  constructor(
    readonly part: Part,
    key: string
  ) {
    super(say(key))
  }

  handle(error: this, { request, response, session }: HttpContext) {
    session.flash({
      ...request.only(ASKED),
      inputErrorsBag: { [error.part]: [error.sentence] },
    })
    return response.redirect().toRoute('bureau.situation')
  }
}
