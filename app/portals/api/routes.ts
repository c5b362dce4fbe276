import router from '@adonisjs/core/services/router'

import { controllers } from '#generated/controllers'
import { type Endpoint, ENDPOINTS } from '#portals/api/endpoints'
import { BASE } from '#portals/api/links'
import { middleware, webStack } from '#start/kernel'

const { api } = controllers

// No session here: a client brings its token.
router
  .group(() => {
    for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
      const { method, path, controller, ability } = endpoint
      router[method](path, controller as any)
        .as(name)
        .use(middleware.token({ ability }))
    }
  })
  .prefix(BASE)
  .as('api')

// The description of the interface is for anyone.
router.get(`${BASE}/openapi.json`, [api.Documents, 'show']).as('api.document')
router.get(`${BASE}/docs`, [api.Documents, 'read']).as('api.docs').use(webStack)

router.get('/health', [api.Health, 'show']).as('health')
