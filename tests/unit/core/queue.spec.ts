import { setTimeout as wait } from 'node:timers/promises'

import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { jobs } from '#core/jobs'
import { Outbox } from '#core/outbox'
import { MAX_ATTEMPTS } from '#core/queue/backoff'
import { inTransaction } from '#core/transaction'
import {
  countIn,
  emptyQueues,
  enqueue,
  laterBy,
  listenWith,
  rowOf,
  startQueue,
} from '#tests/unit/core/queues'
import { until } from '#tests/until'

test.group('The queue of this run', (group) => {
  group.each.setup(() => emptyQueues())
  group.each.teardown(() => clock.letGo())
  group.teardown(() => emptyQueues())

  test('runs a job once for each committed row', async ({ assert, cleanup }) => {
    const { topic, delivered } = listenWith()
    for (let number = 1; number <= 50; number++) await enqueue(topic, { number })

    const queue = await startQueue()
    cleanup(() => queue.stop().then(() => {}))
    await until(async () => (await countIn('done', topic)) === 50)

    const numbers = delivered.map(({ payload }) => payload.number as number)
    assert.sameMembers(
      numbers,
      Array.from({ length: 50 }, (_, index) => index + 1)
    )
  })

  test('never runs a job of a transaction that was rolled back', async ({ assert, cleanup }) => {
    const { topic, delivered } = listenWith()
    await assert.rejects(() =>
      inTransaction(async (trx) => {
        await Outbox.add(topic, {}, trx)
        throw new Error('The office changed its mind')
      })
    )
    const after = listenWith()
    await enqueue(after.topic)

    const queue = await startQueue()
    cleanup(() => queue.stop().then(() => {}))
    await until(async () => (await countIn('done', after.topic)) === 1)

    assert.isEmpty(delivered)
    assert.isNull(await rowOf(topic))
  })

  test('asked for twice under one key, runs once', async ({ assert, cleanup }) => {
    const { topic, delivered } = listenWith()
    await enqueue(topic, { day: '2026-03-10' }, { dedupeKey: `${topic}:2026-03-10` })
    await enqueue(topic, { day: '2026-03-10' }, { dedupeKey: `${topic}:2026-03-10` })

    const queue = await startQueue()
    cleanup(() => queue.stop().then(() => {}))
    await until(async () => (await countIn('done', topic)) === 1)

    assert.lengthOf(delivered, 1)
  })

  test('tries a failed job again, later and with its reason kept', async ({ assert, cleanup }) => {
    let failures = 2
    const { topic, delivered } = listenWith(async () => {
      if (failures-- > 0) throw new Error('The gateway is away')
    })
    await enqueue(topic)
    const begun = clock.now().toMillis()

    const queue = await startQueue()
    cleanup(() => queue.stop().then(() => {}))
    await until(async () => (await rowOf(topic)).last_error !== null)

    const failed = await rowOf(topic)
    assert.equal(failed.state, 'pending')
    assert.equal(failed.last_error, 'Error: The gateway is away')
    assert.isAtLeast(failed.available_at_ms, begun + 1500)

    laterBy(5)
    await until(async () => (await rowOf(topic)).attempts === 2)
    await until(async () => (await rowOf(topic)).state === 'pending')
    laterBy(10)
    await until(async () => (await countIn('done', topic)) === 1)
    assert.lengthOf(delivered, 3)
  })

  test('lets one job of a topic fail without keeping the next one back', async ({
    assert,
    cleanup,
  }) => {
    const { topic } = listenWith(async () => {
      throw new Error('The printer is out of paper')
    })
    const told: string[] = []
    jobs.on({
      [topic]: [
        async ({ uid }) => {
          told.push(uid)
        },
      ],
    })
    await enqueue(topic)

    const queue = await startQueue()
    cleanup(() => queue.stop().then(() => {}))
    await until(async () => (await rowOf(topic)).last_error !== null)

    assert.lengthOf(told, 1)
  })

  test('gives up after the last attempt and leaves the row for people to see', async ({
    assert,
    cleanup,
  }) => {
    const { topic, delivered } = listenWith(async () => {
      throw new Error('The number does not exist')
    })
    await enqueue(topic)
    const queue = await startQueue()
    cleanup(() => queue.stop().then(() => {}))

    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      laterBy(attempt * 180)
      await until(async () => delivered.length === attempt)
      await until(async () => ['pending', 'dead'].includes((await rowOf(topic)).state))
    }

    const { state, last_error: lastError } = await rowOf(topic)
    assert.deepEqual(
      { state, lastError },
      { state: 'dead', lastError: 'Error: The number does not exist' }
    )
  })

  test('lets what runs come to its end when it is stopped', async ({ assert }) => {
    const { topic, delivered } = listenWith(() => wait(300))
    await enqueue(topic)
    const queue = await startQueue()
    await until(() => delivered.length === 1)

    await queue.stop()

    assert.equal(await countIn('done', topic), 1)
  })
})
