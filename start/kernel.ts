import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#core/exceptions/handler'))

server.use([
  () => import('#core/middleware/plain_types_middleware'),
  () => import('#core/middleware/container_bindings_middleware'),
  () => import('@adonisjs/static/static_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
])

router.use([
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('#core/middleware/plain_text_middleware'),
])

/**
 * Pages carry a session; `/api` and `/health` do not: that stack costs six times a plain route.
 */
export const middleware = router.named({
  session: () => import('@adonisjs/session/session_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
  initializeAuth: () => import('@adonisjs/auth/initialize_auth_middleware'),
  page: () => import('#core/middleware/page_middleware'),
  auth: () => import('#identity/middleware/auth_middleware'),
  token: () => import('#identity/middleware/token_middleware'),
  office: () => import('#identity/middleware/office_middleware'),
  bouncer: () => import('#identity/middleware/initialize_bouncer_middleware'),
})

/** What every page of every portal passes through, in this order. */
export const webStack = [
  middleware.session(),
  middleware.shield(),
  middleware.initializeAuth(),
  middleware.bouncer(),
  middleware.page(),
  middleware.office(),
]
