import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { spokenCitizenNumber } from '#cases/citizen_number'
import { clock } from '#core/clock'
import { jobs } from '#core/jobs'
import { caseAt } from '#database/factories/case_story'
import { SendCode } from '#identity/actions/send_code'
import Message from '#notifications/models/message'

/** Runs what the outbox holds, as a queue would; twice, because a queue may. */
async function deliverTwice() {
  for (const { uid, topic, payload } of await db.from('outbox').orderBy('id')) {
    await jobs.run({ uid, topic, payload: JSON.parse(payload) })
    await jobs.run({ uid, topic, payload: JSON.parse(payload) })
  }
}

const messagesOf = (caseId: number) => Message.query().where('caseId', caseId).orderBy('id')

test.group('Telling people', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    await db.from('outbox').delete()
  })
  group.each.teardown(() => clock.letGo())

  test('gives the applicant a receipt with the number of the case, once', async ({ assert }) => {
    const { mediationCase } = await caseAt('registered')

    await deliverTwice()

    const messages = await messagesOf(mediationCase.id)
    assert.lengthOf(messages, 1)
    assert.equal(messages[0].recipient, '13800138000')
    assert.equal(messages[0].state, 'shown')
    assert.include(messages[0].body, spokenCitizenNumber(mediationCase.citizenNumber))
  })

  test('tells both sides at each step what it means for them, each step once', async ({
    assert,
  }) => {
    clock.standAt(clock.at('2026-01-30', '10:12'))
    const { mediationCase, mediators } = await caseAt('mediating')

    await deliverTwice()

    const messages = await messagesOf(mediationCase.id)
    assert.deepEqual(
      messages.map(({ template, channel }) => `${template} ${channel}`),
      [
        'registered sms',
        'routed sms',
        'consent_asked voice',
        'accepted sms',
        'accepted voice',
        'assigned sms',
        'assigned voice',
      ]
    )
    assert.include(messages[3].body, '3月19日')
    assert.include(messages[5].body, mediators[0].name)
    for (const { body } of messages) assert.notInclude(body, '{')
  })

  test('says nothing of the quarrel itself in a text message', async ({ assert }) => {
    const { mediationCase } = await caseAt('mediating')

    await deliverTwice()

    for (const { body } of await messagesOf(mediationCase.id)) {
      for (const word of ['肠', '钱有根', '医院', '60000']) assert.notInclude(body, word)
    }
  })

  test('keeps number and words encrypted in the table', async ({ assert }) => {
    await caseAt('registered')

    await deliverTwice()

    const row = await db.from('messages').orderBy('id', 'desc').first()
    assert.notInclude(row.recipient, '13800138000')
    assert.notInclude(row.body, '查询号')
  })

  test('sends a one-time code to the phone that asked for it, while it works', async ({
    assert,
  }) => {
    await new SendCode().handle('13900139001', 'citizen_sign_in', '127.0.0.9')
    await deliverTwice()

    clock.standAt(clock.now().plus({ minutes: 2 }))
    await new SendCode().handle('13900139002', 'citizen_sign_in', '127.0.0.9')
    clock.standAt(clock.now().plus({ minutes: 11 }))
    await deliverTwice()

    const codes = await Message.query().where('template', 'code').orderBy('id')
    assert.deepEqual(
      codes.map(({ recipient }) => recipient),
      ['13900139001']
    )
    assert.match(codes[0].body, /验证码 \d{6}/)
  })
})
