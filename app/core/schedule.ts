import { addDays, clock, type Day } from '#core/clock'
import { Outbox } from '#core/outbox'
import { inTransaction } from '#core/transaction'

interface Daily {
  /** Wall clock at the office, `00:05`. */
  at: string
  topic: string
}

const entries: Daily[] = []

/** What happens by the calendar; filled by start/schedule.ts. It leaves by the outbox like everything else. */
export const schedule = {
  /** A time that passed while nothing ran is caught up, once. */
  daily(at: string, topic: string) {
    entries.push({ at, topic })
  },

  /** Enqueues what is due and was not yet; asked by any number of processes, it is enqueued once. */
  async enqueueDue() {
    for (const { at, topic } of entries) {
      const day = lastTime(at)
      const dedupeKey = `schedule:${topic}:${day}T${at}`
      await inTransaction((trx) => Outbox.add(topic, { day }, trx, { dedupeKey }))
    }
  },
}

/** The day on which the clock last showed this time. */
function lastTime(at: string): Day {
  const today = clock.today()
  return clock.at(today, at) <= clock.now() ? today : addDays(today, -1)
}
