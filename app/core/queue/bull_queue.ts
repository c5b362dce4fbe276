import { type BullConnection, connectToBull } from '#core/queue/bull_connection'
import {
  claim,
  expired,
  fail,
  keepSent,
  markSent,
  putBack,
  reap,
  type Claimed,
} from '#core/queue/outbox_rows'
import { Pulse } from '#core/queue/pulse'
import type { QueueDriver } from '#core/queue/queue_driver'
import { settled } from '#core/queue/settled'

const LEASE_MS = 30_000

/**
 * Carries outbox rows to Redis, where workers take them, and looks after those that never came back: Redis may
 * forget everything, the outbox does not.
 */
export class BullQueue implements QueueDriver {
  #connection!: BullConnection
  #relay: Pulse
  #sweeper: Pulse

  constructor(private options = { batch: 100, everyMs: 500, sentMs: 30_000, sweepMs: 5000 }) {
    this.#relay = new Pulse(() => this.#carry(), options.everyMs)
    this.#sweeper = new Pulse(() => this.#sweep(), options.sweepMs)
  }

  start() {
    this.#connection = connectToBull()
    this.#relay.start()
    this.#sweeper.start()
  }

  wake() {
    this.#relay.wake()
  }

  async stop() {
    await Promise.all([this.#relay.stop(), this.#sweeper.stop()])
    await settled([this.#connection.close()])
  }

  async #carry() {
    const claimed = await claim(this.options.batch, LEASE_MS)
    if (claimed.length === 0) return

    await this.#send(claimed)
    await markSent(claimed, this.options.sentMs)
    this.wake()
  }

  async #send(claimed: Claimed[]) {
    try {
      // The same id twice is one job, so a relay killed right here does no harm.
      await this.#connection.addBulk(
        claimed.map((delivery) => ({ data: delivery, opts: { jobId: delivery.uid } }))
      )
    } catch (error) {
      await putBack(claimed, 1000)
      throw error
    }
  }

  /** Rows long in Redis: still waiting there, or lost with it, or given up after too many stalls. */
  async #sweep() {
    await reap()
    for (const { uid, attempts } of await expired('sent')) {
      const job = await this.#connection.getJob(uid)

      if (job && !(await job.isFailed())) await keepSent(uid, this.options.sentMs)
      else {
        await job?.remove()
        await fail({ uid }, attempts, 'Redis lost it, or its worker died more than once')
      }
    }
  }
}
