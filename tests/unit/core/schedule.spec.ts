import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { schedule } from '#core/schedule'

const enqueued = async () => {
  const rows = await db.from('outbox').where('topic', 'deadlines.expire').orderBy('id')
  return rows.map(({ payload }) => JSON.parse(payload).day)
}

test.group('The schedule', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    await db.from('outbox').delete()
  })
  group.each.teardown(() => clock.letGo())

  test('enqueues a day’s work once, whoever asks and however often', async ({ assert }) => {
    clock.standAt(clock.at('2026-03-10', '00:05'))

    await schedule.enqueueDue()
    await schedule.enqueueDue()
    clock.standAt(clock.at('2026-03-10', '18:00'))
    await schedule.enqueueDue()

    assert.deepEqual(await enqueued(), ['2026-03-10'])
  })

  test('goes by Beijing time, wherever the server stands', async ({ assert }) => {
    clock.standAt(clock.at('2026-03-10', '00:04'))
    await schedule.enqueueDue()
    assert.deepEqual(await enqueued(), ['2026-03-09'])

    clock.standAt(clock.at('2026-03-10', '00:06'))
    await schedule.enqueueDue()
    assert.deepEqual(await enqueued(), ['2026-03-09', '2026-03-10'])
  })

  test('catches up once after days in which nothing ran', async ({ assert }) => {
    clock.standAt(clock.at('2026-03-06', '09:00'))
    await schedule.enqueueDue()
    clock.standAt(clock.at('2026-03-10', '09:00'))
    await schedule.enqueueDue()

    assert.deepEqual(await enqueued(), ['2026-03-06', '2026-03-10'])
  })
})
