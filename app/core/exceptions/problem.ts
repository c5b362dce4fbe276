import { errors as vine } from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'

import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  instance: string
  trace_id: string | null
  errors?: { pointer: string; code: string; message: string }[]
}

const PAGES = new Set([400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503])

/** What went wrong, for programs (RFC 9457), in words a person may read too. */
export function problemOf(error: any, { request }: HttpContext): Problem {
  const status = statusOf(error)

  return {
    type: `urn:problem:${status >= 500 ? 'E_INTERNAL' : (error.code ?? 'E_REFUSED')}`,
    title: say(`errors.problems.${PAGES.has(status) ? status : 400}`),
    status,
    ...(error instanceof Refusal && { detail: error.sentence }),
    instance: request.url(),
    trace_id: request.id() ?? null,
    ...(error instanceof vine.E_VALIDATION_ERROR && { errors: error.messages.map(mistake) }),
  }
}

function statusOf({ status }: { status?: unknown }): number {
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

/** `applicants.0.identityNumber` → `/applicants/0/identity_number` (RFC 6901). */
function mistake({ field, rule, message }: { field: string; rule: string; message: string }) {
  const path = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return { pointer: path ? `/${path.replaceAll('.', '/')}` : '', code: rule, message }
}
