import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'

import { ReturnRoute } from '#cases/actions/return_route'
import CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import SupplementRequest from '#intake/models/supplement_request'
import type User from '#identity/models/user'
import RoutingDecision from '#routing/models/routing_decision'

/** What a dispatcher sends from one of the pages of a case. */
const sending =
  (client: ApiClient, by: User, mediationCase: MediationCase, path: string) => (form: object) =>
    client
      .post(at(mediationCase, path))
      .header('referer', at(mediationCase, path === '/routing' ? '' : path))
      .form(form)
      .withCsrfToken()
      .loginAs(by)

const at = ({ publicId }: MediationCase, path = '') => `/desk/queue/${publicId}${path}`

test.group('The queue of a dispatcher', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('lists what waits, the oldest first, with the day of the answer and the suggestion', async ({
    assert,
    client,
  }) => {
    clock.standAt(clock.at('2026-03-02', '09:31'))
    await caseAt('registered', { application: { claim: '先来的' } })
    clock.standAt(clock.at('2026-03-04', '10:00'))
    const { dispatcher } = await caseAt('registered', { application: { claim: '后到的' } })

    const page = await client.get('/desk/queue').loginAs(dispatcher)

    page.assertStatus(200)
    assert.isBelow(page.text().indexOf('先来的'), page.text().indexOf('后到的'))
    page.assertTextIncludes('3月5日 周四')
    page.assertTextIncludes('还剩 1 个工作日')
    page.assertTextIncludes('医疗')
    assert.notInclude(page.text(), '钱有根')
  })

  test('says that a day is presumed where the calendar of its year is not published', async ({
    client,
  }) => {
    clock.standAt(clock.at('2026-11-22', '09:00'))
    const { mediationCase, dispatcher } = await caseAt('registered')

    const page = await client.get(at(mediationCase)).loginAs(dispatcher)

    page.assertTextIncludes('（推定）')
  })

  test('is not for those who only write cases down', async ({ client }) => {
    const { mediationCase, clerk, head } = await caseAt('registered')

    const own = await client.get(at(mediationCase)).loginAs(clerk)
    own.assertStatus(403)
    const foreign = await client.get(at(mediationCase)).loginAs(head)
    foreign.assertStatus(404)
  })

  test('shows the words with the facts numbered, the rules, and what did not apply', async ({
    client,
  }) => {
    const { mediationCase, dispatcher } = await caseAt('registered')

    const page = await client.get(at(mediationCase)).loginAs(dispatcher)

    page.assertStatus(200)
    page.assertTextIncludes('<mark>')
    page.assertTextIncludes('门槛')
    page.assertTextIncludes('没有用上的规则')
    page.assertTextIncludes('衢江区医患纠纷人民调解委员会')
  })
})

test.group('A case the rules are unsure of', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows two readings side by side, and leaves the choice open to both', async ({
    client,
  }) => {
    const { mediationCase, dispatcher } = await caseAt('registered', {
      application: {
        statement: '说不清，两家人因为孩子打架闹到学校，后来又打起来',
        claim: '评评理',
        respondents: [],
      },
    })
    await RoutingDecision.query().where('caseId', mediationCase.id).update({ confidence: 550 })
    const decision = await RoutingDecision.findByOrFail('caseId', mediationCase.id)
    await decision.merge({ trace: { ...decision.trace, needsDispatcher: true } }).save()

    const page = await client.get(at(mediationCase)).loginAs(dispatcher)

    page.assertTextIncludes('两种理解')
    for (const row of ['为什么', '谁来调', '期限', '统计', '谈不成']) page.assertTextIncludes(row)
  })

  test('proposes to refuse what no committee may take, without doing it', async ({
    assert,
    client,
  }) => {
    const { mediationCase, dispatcher } = await caseAt('registered', {
      application: {
        statement: '交警大队乱罚款，扣6分罚200，复议也维持了。请让交警把分还我。',
        claim: '把分还我',
        respondents: [],
      },
    })

    const page = await client.get(at(mediationCase)).loginAs(dispatcher)

    page.assertTextIncludes('A 不予受理')
    page.assertTextIncludes('行政复议')
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'registered')
  })
})

test.group('Deciding who mediates', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('confirms a suggestion without a word, and keeps both what was proposed and decided', async ({
    assert,
    client,
  }) => {
    const { mediationCase, dispatcher, committee } = await caseAt('registered')

    await sending(
      client,
      dispatcher,
      mediationCase,
      '/routing'
    )({ lane: 'medical', disputeType: '医疗' })

    await mediationCase.refresh()
    assert.include(mediationCase.$attributes, {
      status: 'routed',
      lane: 'medical',
      disputeType: '医疗',
      committeeId: committee.id,
    })
    const decision = await RoutingDecision.findByOrFail('caseId', mediationCase.id)
    assert.include(decision.$attributes, {
      suggestedLane: 'medical',
      decidedLane: 'medical',
      decidedById: dispatcher.id,
    })
    assert.isNotEmpty(decision.reason)
  })

  test('asks why when the decision is not the suggestion', async ({ assert, client }) => {
    const { mediationCase, dispatcher } = await caseAt('registered')
    const elsewhere = { lane: 'other', otherLane: 'general', disputeType: '损害赔偿' }

    const refused = await sending(client, dispatcher, mediationCase, '/routing')(elsewhere)
    refused.assertTextIncludes('请写明原因')
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'registered')

    await sending(
      client,
      dispatcher,
      mediationCase,
      '/routing'
    )({ ...elsewhere, reason: '在医院门口摔倒，不是诊疗活动' })
    await mediationCase.refresh()
    assert.include(mediationCase.$attributes, { status: 'routed', lane: 'general' })
    const decision = await RoutingDecision.findByOrFail('caseId', mediationCase.id)
    assert.isTrue(decision.isOverridden)
  })

  test('takes exactly one type, from the official list', async ({ assert, client }) => {
    const { mediationCase, dispatcher } = await caseAt('registered')

    for (const disputeType of ['', '瞎写的', '不属于受理范围']) {
      const page = await sending(
        client,
        dispatcher,
        mediationCase,
        '/routing'
      )({ lane: 'medical', disputeType })
      page.assertTextIncludes('纠纷类型</a>')
    }
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'registered')
  })

  test('lets one of two dispatchers decide, and tells the other what happened', async ({
    assert,
    client,
  }) => {
    const { mediationCase, dispatcher } = await caseAt('registered')
    const choice = { lane: 'medical', disputeType: '医疗' }

    await sending(client, dispatcher, mediationCase, '/routing')(choice)
    const late = await sending(client, dispatcher, mediationCase, '/routing')(choice)

    late.assertTextIncludes('案件现在是“待调委会确认”，不能分流')
    const routed = await CaseEvent.query().where({ caseId: mediationCase.id, verb: 'route' })
    assert.lengthOf(routed, 1)
  })

  test('shows a case that came back, from whom and why', async ({ assert, client }) => {
    const { mediationCase, dispatcher, head } = await caseAt('routed')
    await new ReturnRoute().handle(mediationCase, head, 'not_ours', '伤者是在停车场被撞的')

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'registered')

    const page = await client.get(at(mediationCase)).loginAs(dispatcher)

    page.assertTextIncludes('伤者是在停车场被撞的')
    page.assertTextIncludes('由司法局决定')
  })

  test('cannot come back twice: the second time the bureau decides', async ({ assert, client }) => {
    const { mediationCase, dispatcher, head } = await caseAt('routed')
    await new ReturnRoute().handle(mediationCase, head, 'not_ours', '不是诊疗活动')
    await sending(
      client,
      dispatcher,
      mediationCase,
      '/routing'
    )({ lane: 'medical', disputeType: '医疗' })

    await assert.rejects(
      () => new ReturnRoute().handle(mediationCase, head, 'not_ours', '还是不收'),
      /司法局决定/
    )
  })

  test('asks for papers once, in one list, and reads the case again when they came', async ({
    assert,
    client,
  }) => {
    const { mediationCase, dispatcher } = await caseAt('registered')

    await sending(client, dispatcher, mediationCase, '/supplement')({ lacking: '病历复印件\n发票' })
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'supplement')
    const request = await SupplementRequest.findByOrFail('caseId', mediationCase.id)
    assert.deepEqual(request.wanted, ['病历复印件', '发票'])

    await client
      .put(`/desk/registrations/${mediationCase.publicId}/supplement`)
      .form({ brought: '病历写明肠壁穿孔' })
      .withCsrfToken()
      .loginAs(dispatcher)
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'registered')
    assert.include(mediationCase.statement, '病历写明肠壁穿孔')
    assert.lengthOf(await RoutingDecision.query().where('caseId', mediationCase.id), 2)

    const again = await sending(
      client,
      dispatcher,
      mediationCase,
      '/supplement'
    )({ lacking: '身份证' })
    again.assertTextIncludes('不能再请')
  })

  test('hands over to another organ only against a receipt', async ({ assert, client }) => {
    const { mediationCase, dispatcher } = await caseAt('registered', {
      application: { statement: '和隔壁村为山林所有权争了三年，要确认归谁', claim: '确认归我' },
    })
    const handover = { organ: '樟潭街道办事处', phone: '0570-1234567', reason: '土地权属争议' }

    const refused = await sending(client, dispatcher, mediationCase, '/transfer')(handover)
    refused.assertTextIncludes('没有回执不能转')
    const done = await sending(
      client,
      dispatcher,
      mediationCase,
      '/transfer'
    )({
      ...handover,
      receipt: '樟收〔2026〕3 号',
    })
    done.assertTextIncludes('已转给樟潭街道办事处')

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'transferred')
  })

  test('refuses with a ground and a reason, and says where to go', async ({ assert, client }) => {
    const { mediationCase, dispatcher } = await caseAt('registered')

    const asked = await client.get(at(mediationCase, '/refusal')).loginAs(dispatcher)
    asked.assertTextIncludes('向人民法院起诉')
    const refused = await sending(
      client,
      dispatcher,
      mediationCase,
      '/refusal'
    )({ reason: '已起诉' })
    refused.assertTextIncludes('请选一条理由')
    await sending(
      client,
      dispatcher,
      mediationCase,
      '/refusal'
    )({ ground: 'N09', reason: '法院已受理' })

    await mediationCase.refresh()
    assert.include(mediationCase.$attributes, { status: 'not_accepted', endingReason: 'N09' })
  })

  test('ends a question that was only a question', async ({ assert, client }) => {
    const { mediationCase, dispatcher } = await caseAt('registered')

    await sending(
      client,
      dispatcher,
      mediationCase,
      '/consultation'
    )({ reason: '告知诉讼时效三年' })

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'consulted')
  })
})
