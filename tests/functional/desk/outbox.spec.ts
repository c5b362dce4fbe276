import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { spokenCitizenNumber } from '#cases/citizen_number'
import { caseAt, staffOf } from '#database/factories/case_story'
import { Messages } from '#notifications/messages'
import Message from '#notifications/models/message'

test.group('The outbox page', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows the dispatcher what was sent, with numbers masked', async ({ client, assert }) => {
    const { mediationCase, dispatcher } = await caseAt('registered')
    const { citizenNumber, id } = mediationCase
    const number = spokenCitizenNumber(citizenNumber)
    await Messages.sendOnce('test:1', '13800138000', 'registered', { number, phone: '12348' }, id)

    const page = await client.get('/desk/outbox').loginAs(dispatcher)

    page.assertStatus(200)
    for (const words of [number, '138****8000', '登记回执', '仅显示'])
      page.assertTextIncludes(words)
    assert.notInclude(page.text(), '13800138000')
  })

  test('leaves out cases this person does not see', async ({ client, assert }) => {
    const { mediationCase, clerk } = await caseAt('registered')
    await db.from('case_events').where('case_id', mediationCase.id).update({ actor_id: null })
    await Messages.sendOnce(
      'test:2',
      '13800138000',
      'registered',
      { number: '没看见', phone: '1' },
      mediationCase.id
    )

    const page = await client.get('/desk/outbox').loginAs(clerk)

    page.assertStatus(200)
    assert.notInclude(page.text(), '没看见')
  })

  test('hides a one-time code that has left the building', async ({ client, assert }) => {
    const { dispatcher } = await staffOf('medical')
    const message = await Messages.sendOnce('test:3', '13800138000', 'code', { code: '424242' })
    const shown = await client.get('/desk/outbox').loginAs(dispatcher)
    shown.assertTextIncludes('424242')

    await Message.query().where('id', message!.id).update({ state: 'sent' })
    const sent = await client.get('/desk/outbox').loginAs(dispatcher)

    assert.notInclude(sent.text(), '424242')
    sent.assertTextIncludes('内容已遮住')
  })

  test('names background work that failed for good', async ({ client }) => {
    const { dispatcher } = await staffOf('medical')
    await db.table('outbox').insert({
      uid: 'dead-1',
      topic: 'case.accept',
      payload: '{}',
      state: 'dead',
      available_at_ms: 0,
      created_at_ms: 0,
    })

    const page = await client.get('/desk/outbox').loginAs(dispatcher)

    page.assertTextIncludes('case.accept')
  })

  test('does not exist for a mediator', async ({ client }) => {
    const { mediators } = await staffOf('medical')

    const page = await client.get('/desk/outbox').loginAs(mediators[0])

    page.assertStatus(404)
  })
})
