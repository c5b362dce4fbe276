import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/** Never kept, not even for one request. */
const SECRETS = ['_csrf', '_method', 'password']

/**
 * The office says no, politely and with its reason: nothing was stored, what was typed is kept.
 * `sentence` is shown to the person as it stands.
 */
export abstract class Refusal extends Exception {
  static status = 409

  constructor(readonly sentence: string) {
    super(sentence)
  }

  handle(error: this, { request, response, session }: HttpContext) {
    if (!session || request.accepts(['html', 'json']) === 'json') {
      return response
        .status(error.status)
        .header('content-type', 'application/problem+json')
        .send({ type: `urn:problem:${error.code}`, title: error.sentence, status: error.status })
    }

    session.flash('refusal', error.sentence)
    session.flashExcept(SECRETS)
    return response.redirect().back()
  }
}
