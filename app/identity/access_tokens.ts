import { AccessToken, DbAccessTokensProvider } from '@adonisjs/auth/access_tokens'
import type { Secret } from '@adonisjs/core/helpers'

import { clock } from '#core/clock'
import type User from '#identity/models/user'

/** What a client may be trusted with. */
export const ABILITIES = ['cases:file', 'cases:read'] as const

export type Ability = (typeof ABILITIES)[number]

const NOTED_EVERY_MS = 3_600_000

/**
 * Tokens of clients of the API. The framework's own provider writes the row at every request; here the
 * last use is noted once an hour, so that reading stays reading and a busy client does not queue at one row.
 */
export class AccessTokens extends DbAccessTokensProvider<typeof User> {
  async verify(value: Secret<string>) {
    const decoded = AccessToken.decode(this.prefix, value.release())
    if (!decoded) return null

    const db = await this.getDb()
    const rows = () => db.from(this.table).where({ id: decoded.identifier, type: this.type })
    const row = await rows().first()
    if (!row) return null

    const token = this.dbRowToAccessToken(row)
    if (!token.verify(decoded.secret) || token.isExpired()) return null
    if (isStale(token.lastUsedAt)) await rows().update({ last_used_at: clock.now().toJSDate() })

    return token
  }
}

function isStale(usedAt: Date | null) {
  return !usedAt || clock.now().toMillis() - usedAt.getTime() > NOTED_EVERY_MS
}
