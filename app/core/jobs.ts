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

  async run(delivery: Delivery) {
    for (const job of byTopic.get(delivery.topic) ?? []) await job(delivery)
  },
}
