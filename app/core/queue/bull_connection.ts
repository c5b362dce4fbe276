import logger from '@adonisjs/core/services/logger'
import Bull from 'bull'

import queueConfig from '#config/queue'
import type { Claimed } from '#core/queue/outbox_rows'

export type BullConnection = Bull.Queue<Claimed>

/** The one queue in Redis. Retries, schedules and history stay in our own table, so another library could take its place. */
export function connectToBull(): BullConnection {
  const connection = new Bull<Claimed>('mediation', {
    // With a limit, a call fails while Redis is away instead of waiting for it for ever.
    redis: { ...queueConfig.redis, maxRetriesPerRequest: 3 },
    // The jobs of a killed worker go to another within a quarter of a minute.
    settings: { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 3 },
    // Gone when done: until then a second copy with the same id is refused.
    defaultJobOptions: { removeOnComplete: true, removeOnFail: false },
  })

  // Without a listener the first lost connection would end the process.
  connection.on('error', (error) => logger.warn({ err: error }, 'Redis does not answer'))
  return connection
}
