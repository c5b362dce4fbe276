import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { claim, finish, reap } from '#core/queue/outbox_rows'
import { emptyQueues, enqueue, laterBy, rowOf } from '#tests/unit/core/queues'

const LEASE_MS = 30_000

test.group('A lease on outbox rows', (group) => {
  group.each.setup(() => emptyQueues())
  group.each.teardown(() => clock.letGo())
  group.teardown(() => emptyQueues())

  test('is never held by two runners at once', async ({ assert }) => {
    for (let number = 0; number < 120; number++) await enqueue('test.lease', { number })

    const runner = async () => {
      const mine: string[] = []
      for (let empty = 0; empty < 3;) {
        const claimed = await claim(7, LEASE_MS)
        mine.push(...claimed.map(({ uid }) => uid))
        if (claimed.length === 0) empty++
      }
      return mine
    }
    const all = (await Promise.all([runner(), runner(), runner(), runner()])).flat()

    assert.equal(all.length, 120)
    assert.equal(new Set(all).size, 120)
  })

  test('passes to another when its holder was killed', async ({ assert }) => {
    await enqueue('test.lease')
    const [killed] = await claim(1, LEASE_MS)

    assert.isEmpty(await claim(1, LEASE_MS))
    laterBy(1)
    await reap()
    laterBy(2)
    const [next] = await claim(1, LEASE_MS)

    assert.equal(next.uid, killed.uid)
    assert.equal(next.attempts, 2)
  })

  test('once lost settles nothing: a holder who comes back late is fenced off', async ({
    assert,
  }) => {
    await enqueue('test.lease')
    const [late] = await claim(1, LEASE_MS)
    laterBy(1)
    await reap()
    laterBy(2)
    const [current] = await claim(1, LEASE_MS)

    assert.isFalse(await finish(late))
    assert.equal((await rowOf('test.lease')).state, 'leased')
    assert.isTrue(await finish(current))
    assert.equal((await rowOf('test.lease')).state, 'done')
  })
})
