import { defineConfig } from '@adonisjs/core/http'

import env from '#start/env'

/** Printed in QR codes and links that leave the building. */
export const appUrl = env.get('APP_URL')

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
