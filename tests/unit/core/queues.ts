import queueConfig from '#config/queue'
import { clock } from '#core/clock'
import { type Delivery, type Job, jobs } from '#core/jobs'
import { Outbox, type Payload } from '#core/outbox'
import { BullQueue } from '#core/queue/bull_queue'
import { connectToBull } from '#core/queue/bull_connection'
import { BullWorker } from '#core/queue/bull_worker'
import { EmbeddedQueue } from '#core/queue/embedded_queue'
import { inTransaction } from '#core/transaction'

import db from '@adonisjs/lucid/services/db'

export const overRedis = queueConfig.driver === 'bull'

export const embedded = () => new EmbeddedQueue({ concurrency: 4, leaseMs: 30_000, everyMs: 20 })
export const bull = () => new BullQueue({ batch: 100, everyMs: 20, sentMs: 30_000, sweepMs: 50 })

/** The adapter of this run, with its workers; quick, so that tests need not wait. */
export async function startQueue() {
  const parts = overRedis ? [bull(), new BullWorker(4)] : [embedded()]
  for (const part of parts) part.start()

  return { stop: () => Promise.all(parts.map((part) => part.stop())) }
}

/** An empty outbox, and nothing in Redis. */
export async function emptyQueues() {
  await db.from('outbox').delete()
  if (overRedis) await forgetRedis()
}

/** Redis loses everything it had. */
export async function forgetRedis() {
  const connection = connectToBull()
  await connection.client.flushdb()
  await connection.close()
}

let topics = 0

/** A topic of its own with this job behind it, and what was delivered so far. */
export function listenWith(job: Job = async () => {}) {
  const topic = `test.${process.pid}.${(topics += 1)}`
  const delivered: Delivery[] = []
  jobs.on({
    [topic]: [
      async (delivery) => {
        delivered.push(delivery)
        await job(delivery)
      },
    ],
  })
  return { topic, delivered }
}

export async function enqueue(
  topic: string,
  payload: Payload = {},
  options: { dedupeKey?: string } = {}
) {
  await inTransaction((trx) => Outbox.add(topic, payload, trx, options))
}

export const rowOf = (topic: string) => db.from('outbox').where('topic', topic).first()

export async function countIn(state: string, topic: string) {
  const rows = await db.from('outbox').where({ topic, state })
  return rows.length
}

/** The clock stands this many minutes later than the real one. */
export function laterBy(minutes: number) {
  clock.letGo()
  clock.standAt(clock.now().plus({ minutes }))
}
