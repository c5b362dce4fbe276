import { BaseCheck, Result } from '@adonisjs/core/health'
import db from '@adonisjs/lucid/services/db'

import { clock } from '#core/clock'

const LATE_MS = 60_000
const TOO_LATE_MS = 600_000

/** Whether what must follow does follow: the age of the oldest row whose time has come, and rows given up. */
export class OutboxCheck extends BaseCheck {
  name = 'Outbox'

  async run() {
    return this.#look().catch((error) => Result.failed('the outbox cannot be read', error))
  }

  async #look() {
    const now = clock.now().toMillis()
    const waiting = await db
      .from('outbox')
      .whereIn('state', ['pending', 'leased'])
      .where('available_at_ms', '<=', now)
      .min('available_at_ms as since')
      .first()
    const [dead] = await db.from('outbox').where('state', 'dead').count('* as rows')

    const age = waiting?.since ? now - Number(waiting.since) : 0
    const words = `oldest waiting ${Math.round(age / 1000)} s, given up ${dead.rows}`
    if (age > TOO_LATE_MS) return Result.failed(words)
    if (age > LATE_MS || Number(dead.rows) > 0) return Result.warning(words)
    return Result.ok(words)
  }
}
