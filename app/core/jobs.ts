import type { Payload } from '#core/outbox'

export interface Delivery {
  /** Of the outbox row: the key under which an effect happens once. */
  uid: string
  topic: string
  payload: Payload
}

export type Job = (delivery: Delivery) => Promise<void>

const byTopic = new Map<string, Job[]>()

/** Which jobs follow which outbox topic; filled by start/jobs.ts, run by either queue adapter. */
export const jobs = {
  on(topics: Record<string, Job[]>) {
    for (const [topic, following] of Object.entries(topics)) {
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), ...following])
    }
  },

  /** Runs each of them; one that fails does not keep the others back, but the delivery comes again. */
  async run(delivery: Delivery) {
    const failures: unknown[] = []
    for (const job of byTopic.get(delivery.topic) ?? []) {
      await job(delivery).catch((error) => failures.push(error))
    }
    if (failures.length > 0) throw failures[0]
  },
}
