/* eslint-disable no-control-regex -- control characters are what this file is about */
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

// Controls that no form field needs, halves of characters, and marks that reorder what is read.
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

/**
 * Drops invisible characters before anything is validated or stored: databases silently change them,
 * and bidirectional marks make a name read differently from what is signed.
 */
export default class PlainTextMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    if (request.hasBody()) request.updateBody(plain(request.body(), 0) as Record<string, any>)

    return next()
  }
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.replace(UNFIT, '')
  if (depth > 20 || value === null || typeof value !== 'object') return depth > 20 ? null : value
  if (Array.isArray(value)) return value.map((entry) => plain(entry, depth + 1))

  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, plain(entry, depth + 1)])
  )
}
