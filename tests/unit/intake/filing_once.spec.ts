import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { KeyReused } from '#core/idempotency'
import { sm3 } from '#core/sm3'
import { anApplication, staffOf } from '#database/factories/case_story'
import { FileApplication } from '#intake/actions/file_application'
import { forgetCase } from '#tests/unit/cases/forget_case'

// Committed for all connections to see, so the test tidies up after itself.
test.group('One application sent many times', (group) => {
  group.each.teardown(async () => {
    await db.from('idempotency_keys').where('scope', 'test').delete()
  })

  test('at once becomes one case, and everyone hears its number', async ({ assert, cleanup }) => {
    const { clerk } = await staffOf('medical')
    const once = { scope: 'test', key: 'the-same-form', request: sm3('the same form') }

    const filed = await Promise.all(
      Array.from({ length: 24 }, () =>
        new FileApplication().handle(anApplication(), { by: clerk, actorRole: 'clerk', once })
      )
    )
    const ids = [...new Set(filed.map(({ id }) => id))]
    cleanup(async () => {
      for (const id of ids) await forgetCase(id)
    })

    assert.lengthOf(ids, 1)
    assert.lengthOf(await db.from('mediation_cases').where('id', '>=', ids[0]), 1)
  })

  test('with other content under the same key is refused', async ({ assert, cleanup }) => {
    const { clerk } = await staffOf('medical')
    const filing = (request: string) =>
      new FileApplication().handle(anApplication(), {
        by: clerk,
        actorRole: 'clerk',
        once: { scope: 'test', key: 'reused', request: sm3(request) },
      })

    const { id } = await filing('one form')
    cleanup(() => forgetCase(id))

    await assert.rejects(() => filing('another form'), KeyReused)
  })
})
