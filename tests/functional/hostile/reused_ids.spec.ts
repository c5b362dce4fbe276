import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { caseAt } from '#database/factories/case_story'

const TRAFFIC = { lane: 'traffic', disputeType: '道路交通事故' }

const ATTEMPTS = [
  ['consent_pending', 'contacts', { means: 'phone', outcome: 'reached' }],
  ['consent_pending', 'consents', { consent: 'agreed', means: 'phone' }],
  ['assigned', 'rights_notices', {}],
] as const

test.group('Ids of one case sent to another', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('change nothing in either, and are no server error', async ({ client, assert }) => {
    for (const [stage, verb, form] of ATTEMPTS) {
      const { mediationCase, mediators, head } = await caseAt(stage)
      const other = await caseAt(stage, TRAFFIC)

      for (const partyId of [other.mediationCase.parties[0].id, 999_999_999, '1e308']) {
        const answer = await client
          .post(`/mediator/cases/${mediationCase.publicId}/${verb}`)
          .form({ ...form, partyId, 'partyIds[]': partyId })
          .withCsrfToken()
          .loginAs(stage === 'assigned' ? mediators[0] : head)
          .redirects(0)
        answer.assertStatus(404)
      }
      for (const { id, trailLength } of [mediationCase, other.mediationCase])
        assert.lengthOf(await db.from('case_events').where('case_id', id), trailLength)
    }
    assert.isEmpty(await db.from('contact_attempts'))
  })
})
