import app from '@adonisjs/core/services/app'
import '#portals/citizen/routes'
import '#portals/desk/routes'
import '#portals/desk/outbox_routes'
import '#portals/mediator/routes'
import '#portals/bureau/routes'
import '#portals/api/routes'

if (!app.inProduction) await import('#start/style')
