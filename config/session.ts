import { defineConfig } from '@adonisjs/session'

import { sealedSessions } from '#core/sealed_sessions'
import env from '#start/env'

export default defineConfig({
  enabled: true,
  cookieName: 'mediation-session',
  clearWithBrowser: true,
  // 等保 2.0 三级 8.1.4.1 b): an idle session ends.
  age: '30m',
  cookie: { path: '/', httpOnly: true, secure: env.get('COOKIE_SECURE', false), sameSite: 'lax' },
  store: env.get('SESSION_DRIVER', 'database'),
  // Kept in the database, so that signing out ends the session on the server too.
  stores: { database: sealedSessions({ tableName: 'sessions' }) },
})
