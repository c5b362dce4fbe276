import logger from '@adonisjs/core/services/logger'

import { jobs } from '#core/jobs'
import { claim, type Claimed, fail, finish, reap } from '#core/queue/outbox_rows'
import { Pulse } from '#core/queue/pulse'
import type { QueueDriver } from '#core/queue/queue_driver'
import { settled } from '#core/queue/settled'

/** Runs jobs in this process, straight from the outbox: nothing to install. */
export class EmbeddedQueue implements QueueDriver {
  #running = new Set<Promise<void>>()
  #pulse: Pulse
  #reaper = new Pulse(reap, 5000)

  constructor(private options = { concurrency: 4, leaseMs: 30_000, everyMs: 500 }) {
    this.#pulse = new Pulse(() => this.#round(), options.everyMs)
  }

  start() {
    this.#reaper.start()
    this.#pulse.start()
  }

  wake() {
    this.#pulse.wake()
  }

  async stop() {
    await Promise.all([this.#pulse.stop(), this.#reaper.stop()])
    await settled(this.#running)
  }

  async #round() {
    const free = this.options.concurrency - this.#running.size
    if (free < 1) return

    for (const claimed of await claim(free, this.options.leaseMs)) this.#begin(claimed)
  }

  #begin(claimed: Claimed) {
    const run = this.#run(claimed).finally(() => {
      this.#running.delete(run)
      this.#pulse.wake()
    })
    this.#running.add(run)
  }

  /** Settles only what this runner still holds; when even that fails, the lease runs out and another tries. */
  async #run(claimed: Claimed) {
    try {
      await jobs.run(claimed).then(
        () => finish(claimed),
        (error) => {
          logger.warn({ err: error, topic: claimed.topic, uid: claimed.uid }, 'A job failed')
          return fail(claimed, claimed.attempts, error)
        }
      )
    } catch (error) {
      logger.warn({ err: error, uid: claimed.uid }, 'A job could not be settled')
    }
  }
}
