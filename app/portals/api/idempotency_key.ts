import type { HttpContext } from '@adonisjs/core/http'

import { canonicalJson, type Json } from '#core/canonical_json'
import { Refusal } from '#core/exceptions/refusal'
import type { OnceKey } from '#core/idempotency'
import { sm3 } from '#core/sm3'
import { say } from '#core/words'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

export class NoIdempotencyKey extends Refusal {
  static code = 'E_NO_IDEMPOTENCY_KEY'
  static status = 400

  constructor() {
    super(say('api.refusals.no_idempotency_key'))
  }
}

/** `Idempotency-Key: <UUID>`: each client has keys of its own, and one key names one body. */
export function onceFrom({ auth, request }: HttpContext): OnceKey {
  const key = request.header('idempotency-key') ?? ''
  if (!UUID.test(key)) throw new NoIdempotencyKey()

  return {
    scope: `api:${auth.getUserOrFail().id}`,
    key: key.toLowerCase(),
    request: sm3(canonicalJson(request.body() as Json)),
  }
}
