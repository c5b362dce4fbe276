import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import MediationCase from '#cases/models/mediation_case'
import { verifyTrail } from '#cases/verify_trail'
import { anApplication } from '#database/factories/case_story'
import { FileApplication } from '#intake/actions/file_application'

const CITIZEN_NUMBERS = 10_000_000

test.group('Opening a case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('draws again when somebody already has the number', async ({ assert, cleanup }) => {
    cleanup(drawing([1234567, 1234567, 1234567, 7654321]))

    const one = await file()
    const other = await file()

    assert.equal(one.citizenNumber.slice(2, 9), '1234567')
    assert.equal(other.citizenNumber.slice(2, 9), '7654321')
    assert.isNull((await verifyTrail()).broken)
  })

  test('writes every row once', async ({ assert, cleanup }) => {
    const statements: string[] = []
    const listen = ({ sql }: { sql: string }) => statements.push(sql)
    db.connection().getWriteClient().on('query', listen)
    cleanup(() => void db.connection().getWriteClient().removeListener('query', listen))

    await file()

    const written = statements.filter((sql) => /^(insert|update)/i.test(sql))
    assert.lengthOf(written, 6, 'a case, its parties, an entry, a milestone, a topic, a decision')
    assert.isEmpty(statements.filter((sql) => /^update/i.test(sql)))
  })

  test('gives the same case again for the same request sent twice', async ({ assert }) => {
    const once = { scope: 'test', key: 'one', request: 'a'.repeat(64) }

    const first = await file(once)
    const second = await file(once)

    assert.equal(second.id, first.id)
    assert.lengthOf(await MediationCase.all(), 1)
    await assert.rejects(() => file({ ...once, request: 'b'.repeat(64) }))
  })
})

const file = (once?: { scope: string; key: string; request: string }) =>
  new FileApplication().handle(anApplication(), { by: null, actorRole: 'citizen', once })

/** Case numbers come out in this order; returns how to end that. */
function drawing(numbers: number[]) {
  const { randomInt } = crypto
  const drawn = (max: number) => (max === CITIZEN_NUMBERS ? numbers.shift()! : randomInt(max))
  crypto.randomInt = drawn as typeof randomInt
  syncBuiltinESMExports()

  return () => {
    crypto.randomInt = randomInt
    syncBuiltinESMExports()
  }
}
