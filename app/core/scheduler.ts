import locks from '@adonisjs/lock/services/main'

import { Pulse } from '#core/queue/pulse'
import { schedule } from '#core/schedule'

const EVERY_MS = 20_000

/** Looks three times a minute what is due. Of many processes the one that holds the lock does the looking. */
export class Scheduler {
  #pulse = new Pulse(
    () => locks.createLock('scheduler', '1m').runImmediately(() => schedule.enqueueDue()),
    EVERY_MS
  )

  start() {
    this.#pulse.start()
  }

  stop() {
    return this.#pulse.stop()
  }
}
