import { randomUUID } from 'node:crypto'

import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import fc from 'fast-check'

import { ENDPOINTS } from '#portals/api/endpoints'
import { SCHEMAS } from '#portals/api/schemas'
import { aCourt, aFiling } from '#tests/functional/api/client'
import { faultsOf } from '#tests/functional/api/conforms'

/** Anything JSON can say, and text that no form would send. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom('', ' ', '\u0000', '\ud800', '＋８６', '🀄', '\u202e', '1e999', '2026-02-30'),
  fc.constantFrom(-1, 0, 1e308, 2 ** 53, [], {}, [[]], null, true)
)

/** A good filing with some fields replaced by anything, at the top or in a party. */
const spoilt = fc
  .tuple(
    fc.dictionary(
      fc.constantFrom(...Object.keys(aFiling()), 'status', '__proto__', 'id'),
      anything,
      {
        maxKeys: 4,
      }
    ),
    fc.dictionary(
      fc.constantFrom(
        'kind',
        'name',
        'phone',
        'identity_number',
        'birth_on',
        'agent_kind',
        'consent',
        'user_id'
      ),
      anything,
      { maxKeys: 3 }
    )
  )
  .map(([fields, party]) => ({
    ...aFiling(),
    applicants: [{ ...aFiling().applicants[0], ...party }],
    ...fields,
  }))

test.group('Whatever is sent to the API', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a body is filed whole or refused with its reasons, and never an error of ours', async ({
    assert,
    client,
  }) => {
    const court = await aCourt(client)
    for (const body of fc.sample(fc.oneof(spoilt, spoilt, anything), 1000)) {
      const response = await court.file(body as object, randomUUID())
      assert.include([201, 400, 413, 415, 422], response.status(), JSON.stringify(body))
      const schema = response.status() === 201 ? SCHEMAS.Receipt : SCHEMAS.Problem
      assert.isEmpty(faultsOf(response.body(), schema))
    }
  }).timeout(120_000)

  test('text that is no JSON is refused', async ({ assert, client }) => {
    const { token } = await aCourt(client)
    for (const text of fc.sample(fc.string({ unit: 'binary', maxLength: 200 }), 200)) {
      const response = await client
        .post('/api/v1/applications')
        .bearerToken(token)
        .header('idempotency-key', randomUUID())
        .type('application/json')
        .json(`{${text}` as any)
      assert.isBelow(response.status(), 500, JSON.stringify(text))
      assert.isAtLeast(response.status(), 400)
    }
  }).timeout(60_000)

  test('an address, a page or a token is answered or not found', async ({ assert, client }) => {
    const court = await aCourt(client)
    const { id } = (await court.file()).body()
    const paths = Object.values(ENDPOINTS).filter(({ method }) => method === 'get')
    const odd = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.constantFrom(id, '..', '%', '0', "' or 1=1 --", '9'.repeat(400))
    )

    for (const [name, limit, after] of fc.sample(fc.tuple(odd, odd, odd), 250)) {
      for (const { path } of paths) {
        const address = path.replace(':id', encodeURIComponent(wellFormed(name)))
        const query = new URLSearchParams({ limit: wellFormed(limit), after: wellFormed(after) })
        const response = await court.get(`${address}?${query}`)
        assert.isBelow(response.status(), 500, `${address}?${query}`)
      }
    }
    for (const token of ['', 'oat_', 'oat_MQ.', 'Bearer', '\u00ff', 'oat_MQ.MQ']) {
      const response = await client.get('/api/v1/cases').header('authorization', `Bearer ${token}`)
      response.assertStatus(401)
    }
  }).timeout(120_000)

  test('an address that is no UTF-8 is no error of ours', async ({ assert, client }) => {
    const { token } = await aCourt(client)
    for (const path of [
      '/api/v1/cases/%E0%A4%A',
      '/api/v1/cases/%ff/trail',
      '/api/v1/cases?after=%ff&limit=%',
    ])
      assert.isBelow((await client.get(path).bearerToken(token)).status(), 500, path)
  })
})

/** A lone half of a character cannot be written into an address. */
const wellFormed = (text: string) => text.toWellFormed()
