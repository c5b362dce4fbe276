import { defineConfig } from '@adonisjs/core/http'

import env from '#start/env'

/** Printed in QR codes and links that leave the building. */
export const appUrl = env.get('APP_URL')

/** Demo logins and the demo district, unless DEMO=false; a test asks for what it needs. */
export const isDemo = env.get('DEMO', env.get('NODE_ENV') !== 'test')

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: true,
  useAsyncLocalStorage: false,
  cookie: {
    domain: '',
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: env.get('COOKIE_SECURE', false),
    sameSite: 'lax',
  },
})
