import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { verifyTrail } from '#cases/verify_trail'
import { caseAt } from '#database/factories/case_story'
import { forgetCase } from '#tests/unit/cases/forget_case'

const FORGED = {
  region_code: '330802',
  verb: 'forged',
  from_status: 'forged',
  to_status: 'forged',
  actor_id: 999_999,
  actor_role: 'forged',
  reason: 'forged',
  payload: '{"forged":1}',
  occurred_at: '2020-01-01T00:00:00.000Z',
  recorded_at: '2020-01-01T00:00:00.000Z',
  previous_hash: 'f'.repeat(64),
  hash: 'f'.repeat(64),
}

test.group('Verifying the trail', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('finds nothing wrong with what the verbs wrote', async ({ assert }) => {
    const { mediationCase } = await caseAt('mediating')

    const { cases, entries, broken } = await verifyTrail()

    assert.isNull(broken)
    assert.isAtLeast(cases, 1)
    assert.isAtLeast(entries, mediationCase.trailLength)
  })

  for (const [field, value] of Object.entries(FORGED)) {
    test(`names the entry whose ${field} was changed, whichever it is`, async ({ assert }) => {
      const { mediationCase } = await caseAt('assigned')
      const { id: caseId, citizenNumber, trailLength } = mediationCase
      const entryAt = (position: number) =>
        db.from('case_events').where({ case_id: caseId, position })

      for (let position = 1; position <= trailLength; position++) {
        const former = (await entryAt(position).first())[field]
        await entryAt(position).update({ [field]: value })
        const { broken } = await verifyTrail()
        await entryAt(position).update({ [field]: former })

        assert.containSubset(broken, { caseId, citizenNumber, position })
      }
    })
  }

  test('notices a payload that is no longer readable', async ({ assert }) => {
    const { mediationCase } = await caseAt('routed')
    await db
      .from('case_events')
      .where({ case_id: mediationCase.id, position: 2 })
      .update({ payload: '{' })

    assert.equal((await verifyTrail()).broken?.position, 2)
  })

  test('notices an entry taken out of the middle and one cut off the end', async ({ assert }) => {
    for (const position of [2, 3]) {
      const { mediationCase } = await caseAt('consent_pending')
      await db.from('milestones').where('case_id', mediationCase.id).delete()
      await db.from('case_events').where({ case_id: mediationCase.id, position }).delete()

      const { broken } = await verifyTrail()

      assert.equal(broken?.caseId, mediationCase.id)
      assert.include(
        ['an entry is missing here', 'the case remembers another length'],
        broken!.because
      )
      await forgetCase(mediationCase.id)
    }
  })

  test('notices a case whose status was changed past the door', async ({ assert }) => {
    const { mediationCase } = await caseAt('routed')
    await db.from('mediation_cases').where('id', mediationCase.id).update({ status: 'agreed' })

    assert.equal(
      (await verifyTrail()).broken?.because,
      'the case has another status than its trail'
    )
  })
})
