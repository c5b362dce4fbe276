import app from '@adonisjs/core/services/app'
import { SessionCollection } from '@adonisjs/session'

import type User from '#identity/models/user'

/** Ends every other session of this person: whoever knew the old password is out. */
export async function signOutElsewhere(user: User, here: string) {
  const sessions = await app.container.make(SessionCollection)

  for (const { id } of await sessions.tagged(String(user.id)))
    if (id !== here) await sessions.destroy(id)
}
