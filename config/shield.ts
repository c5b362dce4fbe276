import { defineConfig } from '@adonisjs/shield'
import app from '@adonisjs/core/services/app'

export default defineConfig({
  csp: {
    enabled: true,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", '@nonce', ...(app.inDev ? ['@viteDevUrl'] : [])],
      styleSrc: ["'self'", ...(app.inDev ? ['@viteDevUrl', "'unsafe-inline'"] : [])],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", ...(app.inDev ? ['@viteHmrUrl'] : [])],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      baseUri: ["'self'"],
    },
    reportOnly: false,
  },
  csrf: {
    enabled: true,
    exceptRoutes: [],
    enableXsrfCookie: false,
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  },
  xFrame: { enabled: true, action: 'DENY' },
  hsts: { enabled: true, maxAge: '365 days' },
  contentTypeSniffing: { enabled: true },
})
