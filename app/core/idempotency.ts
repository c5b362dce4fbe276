import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { clock } from '#core/clock'
import { toInstant } from '#core/columns'
import { Refusal } from '#core/exceptions/refusal'
import { isDuplicate } from '#core/transaction'
import { say } from '#core/words'

/** Names one act of one sender, so that sending it again does nothing again. */
export interface OnceKey {
  /** Whose keys these are: a client of the API, one form, one import. */
  scope: string
  key: string
  /** SM3 of what was sent. */
  request: string
}

export class KeyReused extends Refusal {
  static code = 'E_IDEMPOTENCY_KEY_REUSED'
  static status = 422

  constructor() {
    super(say('core.key_reused'))
  }
}

/**
 * Claims the key in the caller's transaction, so the key and the effect are kept or lost together.
 * `answer` is what to say when the same act is asked for again. Returns the former answer when the act
 * was already done, or null when it is now ours to do.
 */
export async function claimOnce<Answer extends object>(
  once: OnceKey,
  answer: Answer,
  trx: TransactionClientContract
): Promise<Answer | null> {
  const { scope, key, request } = once

  try {
    await trx
      .insertQuery()
      .table('idempotency_keys')
      .insert({
        scope,
        key,
        request_sm3: request,
        answer: JSON.stringify(answer),
        created_at: toInstant(clock.now()),
      })
    return null
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }

  const former = await trx.from('idempotency_keys').where({ scope, key }).first()
  if (former.request_sm3 !== request) throw new KeyReused()
  return JSON.parse(former.answer)
}
