import { randomUUID } from 'node:crypto'

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { clock } from '#core/clock'

/** Ids, codes and dates only: the queue is clear text. */
export type Payload = Record<string, string | number | boolean | null>

type Listener = () => void

let onAdded: Listener = () => {}

/** Side effects leave by the outbox: a row of the same transaction, handed to a job after the commit. */
export const Outbox = {
  /** With a `dedupeKey` the same effect is enqueued once, however often it is asked for. */
  async add(
    topic: string,
    payload: Payload,
    trx: TransactionClientContract,
    options: { dedupeKey?: string; delayMs?: number } = {}
  ) {
    const now = clock.now().toMillis()
    const row = {
      uid: randomUUID(),
      topic,
      dedupe_key: options.dedupeKey ?? null,
      payload: JSON.stringify(payload),
      state: 'pending',
      available_at_ms: now + (options.delayMs ?? 0),
      created_at_ms: now,
    }

    const insert = trx.knexQuery().table('outbox').insert(row)
    await (options.dedupeKey ? insert.onConflict('dedupe_key').ignore() : insert)
    // Only a hint: the runner polls anyway, so a crash right here loses nothing.
    trx.after('commit', () => onAdded())
  },

  /** The runner of this process asks to be woken after each commit. */
  whenAdded(listener: Listener) {
    onAdded = listener
  },
}
