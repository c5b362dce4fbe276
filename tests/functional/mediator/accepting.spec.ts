import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { caseAt } from '#database/factories/case_story'
import Milestone from '#cases/models/milestone'

test.group('Taking a case on', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('goes from asking everyone to the running clock', async ({ client, assert }) => {
    const { mediationCase, head } = await caseAt('routed')
    const path = `/mediator/cases/${mediationCase.publicId}`
    const hospital = mediationCase.parties.find(({ side }) => side === 'respondent')!
    const send = (act: string, form: object = {}) =>
      client.post(`${path}/${act}`).form(form).withCsrfToken().loginAs(head)

    await send('consent_requests')
    await send('contacts', { partyId: hospital.id, means: 'phone', outcome: 'reached' })
    const answer = { partyId: hospital.id, consent: 'agreed', means: 'phone' }
    await send('consents', answer)
    const accepted = await send('acceptances')

    accepted.assertTextIncludes('受理：已办好')
    const fresh = await MediationCase.findOrFail(mediationCase.id)
    assert.equal(fresh.status, 'accepted')
    assert.isNotNull(fresh.dueOn)
    accepted.assertTextIncludes('还剩 30 个工作日')
  })

  test('says why not while somebody has not agreed, and changes nothing', async ({
    client,
    assert,
  }) => {
    const { mediationCase, head } = await caseAt('consent_pending')
    const path = `/mediator/cases/${mediationCase.publicId}`

    const page = await client
      .post(`${path}/acceptances`)
      .withCsrfToken()
      .loginAs(head)
      .header('referer', `${path}/acceptances/create`)

    page.assertTextIncludes('还没有得到各方同意调解的答复')
    assert.equal((await MediationCase.findOrFail(mediationCase.id)).status, 'consent_pending')
  })

  test('happens once when two heads press at the same time', async ({ client, assert }) => {
    const { mediationCase, head } = await caseAt('consent_pending')
    await Party.query().where('caseId', mediationCase.id).update({ consent: 'agreed' })
    const path = `/mediator/cases/${mediationCase.publicId}`
    const press = () =>
      client.post(`${path}/acceptances`).header('referer', path).withCsrfToken().loginAs(head)

    await press()
    const second = await press()

    second.assertTextIncludes('可能有人刚刚办过')
    const events = await CaseEvent.query().where({ caseId: mediationCase.id, verb: 'accept' })
    assert.lengthOf(events, 1)
    assert.lengthOf(
      await Milestone.query().where({ caseId: mediationCase.id, kind: 'accepted' }),
      1
    )
  })

  test('is the head’s: a mediator of the committee cannot even see the case', async ({
    client,
  }) => {
    const { mediationCase, mediators } = await caseAt('consent_pending')
    const path = `/mediator/cases/${mediationCase.publicId}/acceptances`

    const page = await client.post(path).withCsrfToken().loginAs(mediators[0])

    page.assertStatus(404)
  })

  test('can be refused with a ground of the list and the routes told', async ({
    client,
    assert,
  }) => {
    const { mediationCase, head } = await caseAt('routed')
    const path = `/mediator/cases/${mediationCase.publicId}/rejections`

    const before = await client.get(`${path}/create`).loginAs(head)
    for (const words of ['N09', '向人民法院起诉', '不受理这件申请吗'])
      before.assertTextIncludes(words)
    await client.post(path).form({ ground: 'N99', reason: '乱写' }).withCsrfToken().loginAs(head)
    assert.equal((await MediationCase.findOrFail(mediationCase.id)).status, 'routed')
    const reason = '医院提交了法院的受理通知书'
    await client.post(path).form({ ground: 'N09', reason }).withCsrfToken().loginAs(head)

    const refused = await MediationCase.findOrFail(mediationCase.id)
    assert.equal(refused.status, 'not_accepted')
    assert.equal(refused.endingReason, 'N09')
  })

  test('can be handed back, once', async ({ client, assert }) => {
    const { mediationCase, head } = await caseAt('routed')
    const path = `/mediator/cases/${mediationCase.publicId}/returns`
    const form = { ground: 'wrong_lane', reason: '不是诊疗活动引起的' }

    const page = await client.post(path).form(form).withCsrfToken().loginAs(head)

    page.assertStatus(200)
    const returned = await MediationCase.findOrFail(mediationCase.id)
    assert.equal(returned.status, 'registered')
    assert.isNull(returned.committeeId)
  })

  test('keeps what was typed when a field is missing', async ({ client }) => {
    const { mediationCase, head } = await caseAt('routed')
    const path = `/mediator/cases/${mediationCase.publicId}/returns`

    const page = await client
      .post(path)
      .header('referer', `${path}/create`)
      .form({ reason: '写了很长的理由' })
      .withCsrfToken()
      .loginAs(head)

    page.assertTextIncludes('有 1 处需要修改')
    page.assertTextIncludes('写了很长的理由')
  })
})
