import { configProvider } from '@adonisjs/core'
import type { ApplicationService } from '@adonisjs/core/types'
import { stores } from '@adonisjs/session'
import type { SessionData, SessionStoreWithTaggingContract } from '@adonisjs/session/types'

import { seal, unseal } from '#core/secrecy'

type Options = Parameters<typeof stores.database>[0]

/**
 * Sessions in the database, sealed: what a refused form keeps for the next page (names, identity numbers,
 * what happened) is protected at rest like the rest.
 */
export function sealedSessions(options: Options) {
  return configProvider.create(async (app: ApplicationService) => {
    const open = await stores.database(options).resolver(app)
    return (...context: Parameters<typeof open>) =>
      new SealedSessions(open(...context) as SessionStoreWithTaggingContract)
  })
}

class SealedSessions implements SessionStoreWithTaggingContract {
  constructor(private inner: SessionStoreWithTaggingContract) {}

  async read(id: string): Promise<SessionData | null> {
    const kept = await this.inner.read(id)
    return kept && opened(kept)
  }

  write(id: string, values: SessionData) {
    return this.inner.write(id, { sealed: seal(JSON.stringify(values))! })
  }

  destroy(id: string) {
    return this.inner.destroy(id)
  }

  touch(id: string) {
    return this.inner.touch(id)
  }

  /** Says whose session it is, so that all of one person's can be ended. */
  tag(id: string, userId: string) {
    return this.inner.tag(id, userId)
  }

  untag(id: string, userId: string) {
    return this.inner.untag(id, userId)
  }

  async tagged(userId: string) {
    const sessions = await this.inner.tagged(userId)
    return sessions.map(({ id, data }) => ({ id, data: opened(data) ?? {} }))
  }
}

/** Null while a session has been tagged and nothing was written yet. */
function opened({ sealed }: SessionData): SessionData | null {
  return sealed ? JSON.parse(unseal(String(sealed))!) : null
}
