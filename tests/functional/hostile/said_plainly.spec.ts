import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import Agreement from '#agreements/models/agreement'
import { paperOf } from '#agreements/paper_of'
import { AGENT_RELATIONS } from '#intake/validators/questions'
import { anApplication, caseAt } from '#database/factories/case_story'
import Note from '#hearings/models/note'

test.group('What the office says and keeps', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('names an agent in words, on the page and on paper', async ({ client, assert }) => {
    const [applicant] = anApplication().applicants

    for (const agentKind of AGENT_RELATIONS) {
      const applicants = [{ ...applicant, agentName: '钱小妹', agentKind }]
      const { mediationCase, mediators } = await caseAt('mediating', {
        application: { applicants },
      })
      const page = await client
        .get(`/mediator/cases/${mediationCase.publicId}/parties`)
        .loginAs(mediators[0])
      const agreement = new Agreement().merge({
        id: 0,
        performance: { manner: '', place: '', period: '' },
        facts: '',
        copies: 3,
      })
      agreement.$setRelated('clauses', [] as any)
      const { parties } = await paperOf(mediationCase, agreement)

      assert.notInclude(page.text(), agentKind)
      assert.match(parties[0].agent!.relation!, /^\p{Script=Han}+$/u)
      page.assertTextIncludes(`（${parties[0].agent!.relation}）`)
    }
  })

  test('keeps a note once, however often the button is pressed', async ({ client, assert }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    const path = `/mediator/cases/${mediationCase.publicId}`
    const send = (content: string) =>
      client
        .post(`${path}/notes`)
        .header('referer', `${path}/hearings`)
        .form({ tier: 'shared', content })
        .withCsrfToken()
        .loginAs(mediators[0])

    await send('双方约好周五再谈。')
    const again = await send('双方约好周五再谈。')
    await send('院方来电，改到周一。')

    again.assertTextIncludes('没有再记一遍')
    assert.lengthOf(await Note.query().where('caseId', mediationCase.id), 2)
  })
})
