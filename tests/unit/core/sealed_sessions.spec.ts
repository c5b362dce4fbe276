import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { sealedSessions } from '#core/sealed_sessions'

test.group('Sessions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('keep what was typed sealed, and give it back', async ({ assert }) => {
    const open = await sealedSessions({ tableName: 'sessions' }).resolver(app)
    const store = open({} as never, { age: '30m' } as never)

    await store.write('a-session', {
      flash: { name: '钱有根', identityNumber: '11010519491231002X' },
    })

    const row = await db.from('sessions').where('id', 'a-session').firstOrFail()
    assert.notMatch(row.data, /钱有根|11010519491231002X/)
    assert.deepEqual(await store.read('a-session'), {
      flash: { name: '钱有根', identityNumber: '11010519491231002X' },
    })
  })
})
