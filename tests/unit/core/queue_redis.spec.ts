import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { BullWorker } from '#core/queue/bull_worker'
import {
  bull,
  countIn,
  emptyQueues,
  enqueue,
  forgetRedis,
  laterBy,
  listenWith,
  overRedis,
} from '#tests/unit/core/queues'
import { until } from '#tests/until'

// The run on SQLite has no Redis to lose.
if (overRedis) {
  test.group('The queue over Redis', (group) => {
    group.each.setup(() => emptyQueues())
    group.each.teardown(() => clock.letGo())
    group.teardown(() => emptyQueues())

    test('loses nothing when Redis loses everything', async ({ assert, cleanup }) => {
      const { topic, delivered } = listenWith()
      for (let number = 0; number < 30; number++) await enqueue(topic, { number })
      const queue = bull()
      queue.start()
      cleanup(() => queue.stop())
      await until(async () => (await countIn('sent', topic)) === 30)

      await forgetRedis()
      const worker = new BullWorker(4)
      worker.start()
      cleanup(() => worker.stop())
      laterBy(1)
      await until(async () => (await countIn('pending', topic)) === 30)
      laterBy(5)
      await until(async () => (await countIn('done', topic)) === 30)

      assert.equal(new Set(delivered.map(({ payload }) => payload.number)).size, 30)
    })

    test('leaves alone what still waits in Redis', async ({ assert, cleanup }) => {
      const { topic, delivered } = listenWith()
      await enqueue(topic)
      const queue = bull()
      queue.start()
      cleanup(() => queue.stop())
      await until(async () => (await countIn('sent', topic)) === 1)

      laterBy(10)
      const worker = new BullWorker(1)
      worker.start()
      cleanup(() => worker.stop())
      await until(async () => (await countIn('done', topic)) === 1)

      assert.lengthOf(delivered, 1)
    })
  })
}
