import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { clock } from '#core/clock'

test.group('Operators ask how it is', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('and hear of each part, and nothing about the machine', async ({ assert, client }) => {
    await db.from('outbox').delete()

    const response = await client.get('/health')

    response.assertStatus(200)
    assert.isTrue(response.body().is_healthy)
    assert.lengthOf(response.body().checks, 3)
    assert.notInclude(response.text(), process.version)
  })

  test('and hear when what must follow has not followed for ten minutes', async ({
    assert,
    client,
  }) => {
    const longAgo = clock.now().toMillis() - 3_600_000
    await db.table('outbox').insert({
      uid: 'waiting',
      topic: 'case.register',
      payload: '{}',
      state: 'pending',
      attempts: 0,
      available_at_ms: longAgo,
      created_at_ms: longAgo,
    })

    const response = await client.get('/health')

    response.assertStatus(503)
    assert.equal(response.body().checks[1].status, 'error')
  })
})
