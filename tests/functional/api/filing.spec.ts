import { randomUUID } from 'node:crypto'

import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { SCHEMAS } from '#portals/api/schemas'
import { aCourt, aFiling } from '#tests/functional/api/client'
import { faultsOf } from '#tests/functional/api/conforms'

test.group('A court files over the API', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('and the case stands as it was sent, with its route suggested', async ({
    assert,
    client,
  }) => {
    const court = await aCourt(client)

    const response = await court.file()

    response.assertStatus(201)
    assert.isEmpty(faultsOf(response.body(), SCHEMAS.Receipt))
    assert.equal(response.header('location'), response.body().links.case)
    const filed = await MediationCase.findByOrFail('publicId', response.body().id)
    await filed.load('parties')
    assert.containSubset(filed.serialize(), {
      status: 'registered',
      channel: 'api',
      source: 'referral',
      referralSource: 'court',
      regionCode: '330803',
      happenedOn: '2026-03-02',
    })
    assert.equal(filed.claimedFen!.toString(), '12800.50')
    assert.deepEqual(
      filed.parties.map(({ name, phone }) => [name, phone]),
      [
        ['𠮷田·买买提', '13800138000'],
        ['衢州市某运输公司', null],
      ]
    )
    const decision = await db.from('routing_decisions').where('case_id', filed.id).first()
    assert.equal(decision.suggested_lane, 'traffic')
    const [first] = await filed.related('trail').query()
    assert.equal(first.actorId, court.organ.id)
    assert.equal(first.actorRole, 'organ')
  })

  test('and again with the same key gets the same answer, key by key', async ({
    assert,
    client,
  }) => {
    const court = await aCourt(client)
    const key = randomUUID()

    const first = await court.file(aFiling(), key)
    const reordered = Object.fromEntries(Object.entries(aFiling()).reverse())
    const second = await court.file(reordered, key.toUpperCase())

    second.assertStatus(201)
    assert.deepEqual(second.body(), first.body())
    assert.lengthOf(await MediationCase.all(), 1)
  })

  test('but not something else under the same key', async ({ assert, client }) => {
    const court = await aCourt(client)
    const key = randomUUID()
    await court.file(aFiling(), key)

    const response = await court.file({ ...aFiling(), claim: '赔礼道歉' }, key)

    response.assertStatus(422)
    assert.isEmpty(faultsOf(response.body(), SCHEMAS.Problem))
    assert.equal(response.body().detail, '这个编号已经用于另一份内容，请换一个编号再提交。')
    assert.lengthOf(await MediationCase.all(), 1)
  })

  test('and nobody else reaches its case by using its key', async ({ assert, client }) => {
    const [court, other] = [await aCourt(client), await aCourt(client)]
    const key = randomUUID()

    const first = await court.file(aFiling(), key)
    const second = await other.file(aFiling(), key)

    second.assertStatus(201)
    assert.notEqual(second.body().id, first.body().id)
  })

  test('and is told without a key what the key is for', async ({ assert, client }) => {
    const court = await aCourt(client)

    for (const key of ['', '1', 'not-a-uuid']) {
      const response = await court.file(aFiling(), key)

      response.assertStatus(400)
      assert.isEmpty(faultsOf(response.body(), SCHEMAS.Problem))
      assert.include(response.body().detail, 'Idempotency-Key')
    }
    assert.isEmpty(await MediationCase.all())
  })

  test('and each mistake is named by its place, in Chinese', async ({ assert, client }) => {
    const court = await aCourt(client)

    const response = await court.file({
      ...aFiling(),
      applicants: [{ kind: 'person', name: '王五', identity_number: '110101199003070012' }],
      claimed: { amount: 'much', currency: 'CNY' },
      happened_on: '2026-02-30',
      referral_source: undefined,
    })

    response.assertStatus(422)
    assert.equal(response.header('content-type'), 'application/problem+json')
    assert.isEmpty(faultsOf(response.body(), SCHEMAS.Problem))
    assert.sameMembers(
      response.body().errors.map((error: any) => error.pointer),
      ['/applicants/0/identity_number', '/claimed/amount', '/happened_on', '/referral_source']
    )
    for (const { message } of response.body().errors) assert.match(message, /\p{Script=Han}/u)
    assert.isEmpty(await MediationCase.all())
  })

  test('only with a token that is trusted to', async ({ assert, client }) => {
    const reader = await aCourt(client, ['cases:read'])
    const refused = await reader.file()
    refused.assertStatus(403)
    assert.isEmpty(faultsOf(refused.body(), SCHEMAS.Problem))

    const stranger = await client
      .post('/api/v1/applications')
      .header('idempotency-key', randomUUID())
      .json(aFiling())
    stranger.assertStatus(401)
    assert.equal(stranger.header('content-type'), 'application/problem+json')
    assert.isEmpty(faultsOf(stranger.body(), SCHEMAS.Problem))

    await reader.organ.merge({ disabledAt: clock.now() }).save()
    ;(await reader.get('/cases')).assertStatus(403)
    assert.isEmpty(await MediationCase.all())
  })
})
