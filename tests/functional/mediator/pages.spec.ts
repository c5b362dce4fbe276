import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { caseAt } from '#database/factories/case_story'
import { CASE_TABS } from '#portals/mediator/case_page'

const ACTS = [
  ...['acceptances', 'archivings', 'assignments', 'beginnings', 'closings', 'consent_requests'],
  ...['consents', 'contacts', 'extensions', 'hearings', 'pauses', 'recusals', 'rejections'],
  ...[
    'resumptions',
    'returns',
    'reveals',
    'rights_notices',
    'risks',
    'terminations',
    'withdrawals',
  ],
]
const NOT_MEDIATORS = ['acceptances', 'assignments', 'recusals', 'rejections', 'returns']
const NOT_HEADS = ['beginnings']

test.group('The pages of mediators and heads', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const stage of ['routed', 'consent_pending', 'accepted', 'assigned', 'mediating'] as const)
    test(`show a case that is ${stage} with every tab and every verb`, async ({
      client,
      assert,
    }) => {
      const { mediationCase, head, mediators } = await caseAt(stage)
      const readers = stage === 'assigned' || stage === 'mediating' ? [head, mediators[0]] : [head]
      const path = `/mediator/cases/${mediationCase.publicId}`

      for (const reader of readers) {
        for (const page of ['/mediator', '/mediator/cases', '/mediator/hearings'])
          assert.equal((await client.get(page).loginAs(reader)).status(), 200, page)

        for (const tab of CASE_TABS) {
          const page = await client
            .get(tab === 'overview' ? path : `${path}/${tab}`)
            .loginAs(reader)
          assert.equal(page.status(), 200, tab)
          assert.notMatch(page.text(), /translation missing|\[object/i, tab)
        }
        for (const act of ACTS) {
          const page = await client.get(`${path}/${act}/create`).loginAs(reader)
          const isClosed = (reader === head ? NOT_HEADS : NOT_MEDIATORS).includes(act)
          assert.equal(page.status(), isClosed ? 403 : 200, act)
          assert.notMatch(page.text(), /translation missing|\[object/i, act)
        }
      }
    })

  test('of a case that is somebody else’s do not exist', async ({ client }) => {
    const { mediationCase } = await caseAt('mediating')
    const other = await caseAt('routed', { lane: 'traffic', disputeType: '道路交通事故' })
    const path = `/mediator/cases/${mediationCase.publicId}`

    for (const stranger of [other.head, other.mediators[0], other.officer])
      for (const page of [path, `${path}/hearings`, `${path}/pauses/create`])
        (await client.get(page).loginAs(stranger)).assertStatus(404)
  })
})
