import { randomUUID } from 'node:crypto'

import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { verifyTrail } from '#cases/verify_trail'
import { aCourt, aFiling } from '#tests/functional/api/client'
import { forgetCase } from '#tests/unit/cases/forget_case'

// Committed for all connections to see, so these tests run in no transaction of their own.
test.group('A client that sends again and again', () => {
  test('gets one case for sixty-four requests at once with one key', async ({
    assert,
    client,
    cleanup,
  }) => {
    const court = await aCourt(client)
    cleanup(() => forgetFilings(court.organ.id))
    const key = randomUUID()

    const answers = await Promise.all(
      Array.from({ length: 64 }, () => court.file(aFiling(), key).then((answer) => answer))
    )

    assert.deepEqual([...new Set(answers.map((answer) => answer.status()))], [201])
    assert.lengthOf([...new Set(answers.map((answer) => answer.text()))], 1)
    assert.lengthOf(await filedBy(court.organ.id), 1)
    assert.isNull((await verifyTrail()).broken)
  })

  test('gets a case for each key, however many come at once', async ({
    assert,
    client,
    cleanup,
  }) => {
    const court = await aCourt(client)
    cleanup(() => forgetFilings(court.organ.id))

    const answers = await Promise.all(Array.from({ length: 32 }, () => court.file()))

    assert.lengthOf(new Set(answers.map((answer) => answer.body().id)), 32)
    assert.lengthOf(await filedBy(court.organ.id), 32)
    assert.isNull((await verifyTrail()).broken)
  })
})

const filedBy = (userId: number) =>
  db.from('case_events').where({ actor_id: userId, position: 1 }).select('case_id')

async function forgetFilings(userId: number) {
  for (const { case_id: caseId } of await filedBy(userId)) await forgetCase(caseId)
  await db.from('idempotency_keys').where('scope', `api:${userId}`).delete()
}
