import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Whatever leaves here, a page, a file, an error, is what its type says and is never guessed at. */
export default class PlainTypesMiddleware {
  handle({ response }: HttpContext, next: NextFn) {
    // On the raw answer: static files are sent past the framework's own headers.
    response.response.setHeader('x-content-type-options', 'nosniff')

    return next()
  }
}
