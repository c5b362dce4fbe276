import router from '@adonisjs/core/services/router'

import { controllers } from '#generated/controllers'
import { middleware, webStack } from '#start/kernel'

router
  .get('/desk/outbox', [controllers.desk.OutgoingMessages, 'index'])
  .as('desk.outbox')
  .use([...webStack, middleware.auth({ roles: ['dispatcher', 'clerk'], signIn: '/sign-in' })])
