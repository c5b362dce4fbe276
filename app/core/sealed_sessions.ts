import { configProvider } from '@adonisjs/core'
import type { ApplicationService } from '@adonisjs/core/types'
import { stores } from '@adonisjs/session'
import type { SessionData, SessionStoreContract } from '@adonisjs/session/types'

import { seal, unseal } from '#core/secrecy'

type Options = Parameters<typeof stores.database>[0]

/**
 * Sessions in the database, sealed: what a refused form keeps for the next page (names, identity numbers,
 * what happened) is protected at rest like the rest.
 */
export function sealedSessions(options: Options) {
  return configProvider.create(async (app: ApplicationService) => {
    const open = await stores.database(options).resolver(app)
    return (...context: Parameters<typeof open>) => new SealedSessions(open(...context))
  })
}

class SealedSessions implements SessionStoreContract {
  constructor(private inner: SessionStoreContract) {}

  async read(id: string): Promise<SessionData | null> {
    const kept = await this.inner.read(id)
    return kept && JSON.parse(unseal(kept.sealed as string)!)
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
}
