import logger from '@adonisjs/core/services/logger'
import type { Job } from 'bull'

import { jobs } from '#core/jobs'
import { type BullConnection, connectToBull } from '#core/queue/bull_connection'
import { type Claimed, fail, finish, isOurs } from '#core/queue/outbox_rows'
import { settled } from '#core/queue/settled'

/** Takes jobs from Redis and settles their outbox rows; any number of processes may do so. */
export class BullWorker {
  #connection!: BullConnection

  constructor(private concurrency = 10) {}

  start() {
    this.#connection = connectToBull()
    this.#connection
      .process(this.concurrency, (job) => this.#run(job))
      .catch((error) => logger.warn({ err: error }, 'The worker stopped taking jobs'))
  }

  /** Waits for the jobs under way, ten seconds at most. */
  async stop() {
    await settled([this.#connection.close()])
  }

  /** The row remembers a failure, not Redis: there the job is done either way. */
  async #run({ data: claimed }: Job<Claimed>) {
    const { uid, topic, attempts } = claimed
    if (!(await isOurs(uid))) return

    try {
      await jobs.run(claimed)
    } catch (error) {
      logger.warn({ err: error, topic, uid }, 'A job failed')
      await fail({ uid }, attempts, error)
      return
    }
    await finish({ uid })
  }
}
