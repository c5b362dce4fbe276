import { DiskSpaceCheck, HealthChecks } from '@adonisjs/core/health'
import { DbCheck } from '@adonisjs/lucid/database'
import db from '@adonisjs/lucid/services/db'

import { OutboxCheck } from '#core/queue/outbox_check'

/** What /health looks at. */
export const healthChecks = new HealthChecks().register([
  new DbCheck(db.connection()),
  new OutboxCheck(),
  new DiskSpaceCheck().cacheFor('1 minute'),
])
