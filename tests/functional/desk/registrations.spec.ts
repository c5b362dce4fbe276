import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import User from '#identity/models/user'
import RoutingDecision from '#routing/models/routing_decision'

const LEAST = {
  'channel': 'walkin',
  'applicants[0][kind]': 'person',
  'applicants[0][name]': '钱有根',
  'applicants[0][phone]': '138 0013 8000',
  'respondents[0][kind]': 'organization',
  'respondents[0][name]': '衢州市某医院',
  'statement': '做肠镜后腹痛，医院检查说肠穿孔，又开刀修补，不肯赔。',
}

const clerk = () => User.findByOrFail('username', 'chuangkou')

test.group('Registering at the window', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('reads back what was typed, and files nothing yet', async ({ assert, client }) => {
    const page = await client
      .post('/desk/registrations/check')
      .form({ ...LEAST, amount: '6万', happenedOn: '２０２６年３月２日' })
      .withCsrfToken()
      .loginAs(await clerk())

    page.assertStatus(200)
    page.assertTextIncludes('您是钱有根，电话138 0013 8000')
    page.assertTextIncludes('对方是衢州市某医院')
    page.assertTextIncludes('陆万元')
    page.assertTextIncludes('我记得对不对')
    assert.lengthOf(await MediationCase.all(), 0)
  })

  test('files a case with its suggestion and hands over number and code', async ({
    assert,
    client,
  }) => {
    const page = await client
      .post('/desk/registrations')
      .form({ ...LEAST, 'applicants[0][birthOn]': '19570301', 'peopleCount': '３', 'once': 'k1' })
      .withCsrfToken()
      .loginAs(await clerk())

    page.assertStatus(200)
    const filed = await MediationCase.query().preload('parties').preload('trail').firstOrFail()
    assert.include(filed.$attributes, { status: 'registered', channel: 'walkin', peopleCount: 3 })
    assert.deepInclude(filed.parties[0].$attributes, {
      phone: '13800138000',
      birthOn: '1957-03-01',
    })
    assert.equal(filed.trail[0].actorRole, 'clerk')
    const decision = await RoutingDecision.findByOrFail('caseId', filed.id)
    assert.equal(decision.suggestedLane, 'medical')

    page.assertTextIncludes(filed.citizenNumber.slice(7))
    page.assertTextIncludes(filed.parties[0].joinCode!.slice(4))
    assert.notInclude(page.text(), filed.parties[1].joinCode!.slice(4))
  })

  test('needs no more than a phone and what happened', async ({ assert, client }) => {
    await client
      .post('/desk/registrations')
      .form({
        'channel': 'phone',
        'applicants[0][kind]': 'person',
        'applicants[0][phone]': '13800138000',
        'statement': '楼上漏水',
      })
      .withCsrfToken()
      .loginAs(await clerk())

    const filed = await MediationCase.query().preload('parties').firstOrFail()
    assert.deepEqual(
      filed.parties.map(({ side, name }) => [side, name]),
      [['applicant', '姓名不详']]
    )
  })

  test('keeps the day it was said on paper, and the day it was entered', async ({
    assert,
    client,
  }) => {
    clock.standAt(clock.at('2026-03-04', '10:00'))
    await client
      .post('/desk/registrations')
      .form({ ...LEAST, appliedOn: '2026-3-1', appliedTime: '9:30' })
      .withCsrfToken()
      .loginAs(await clerk())

    const entry = await CaseEvent.firstOrFail()
    assert.equal(clock.dayOf(entry.occurredAt), '2026-03-01')
    assert.equal(clock.dayOf(entry.recordedAt), '2026-03-04')
  })

  test('keeps the letter of the organ that sent it', async ({ assert, client }) => {
    await client
      .post('/desk/registrations')
      .form({ ...LEAST, channel: 'court', referralNumber: '（2026）浙0803诉前调12号' })
      .withCsrfToken()
      .loginAs(await clerk())

    assert.include((await MediationCase.firstOrFail()).$attributes, {
      source: 'referral',
      referralSource: 'court',
      referralNumber: '（2026）浙0803诉前调12号',
    })
  })

  test('files once what is sent twice', async ({ assert, client }) => {
    const user = await clerk()
    const send = () =>
      client
        .post('/desk/registrations')
        .form({ ...LEAST, once: 'the-same' })
        .withCsrfToken()
        .loginAs(user)

    const [first, second] = [await send(), await send()]

    assert.lengthOf(await MediationCase.all(), 1)
    assert.equal(first.redirects().at(-1), second.redirects().at(-1))
  })

  test('says that the person may have come before, without telling what others wrote', async ({
    assert,
    client,
  }) => {
    const { mediationCase } = await caseAt('mediating')
    const operator = await User.findByOrFail('username', 'zuoxi')

    const page = await client
      .post('/desk/registrations/check')
      .form(LEAST)
      .withCsrfToken()
      .loginAs(operator)

    page.assertTextIncludes('另有 1 件在别处登记')
    assert.notInclude(page.text(), mediationCase.title)
    assert.notInclude(page.text(), mediationCase.citizenNumber)
  })

  test('goes back with everything typed, and one more party when asked', async ({ client }) => {
    const page = await client
      .post('/desk/registrations/amend')
      .form({ ...LEAST, more: 'applicants' })
      .withCsrfToken()
      .loginAs(await clerk())

    page.assertTextIncludes('钱有根')
    page.assertTextIncludes('applicants[1][name]')
  })

  test('is shown to nobody else: another desk gets a 404', async ({ client }) => {
    const { mediationCase } = await caseAt('registered')
    const operator = await User.findByOrFail('username', 'zuoxi')

    for (const path of ['', '/receipt', '/application']) {
      const page = await client
        .get(`/desk/registrations/${mediationCase.publicId}${path}`)
        .loginAs(operator)
      page.assertStatus(404)
    }
  })

  test('prints a receipt and an application', async ({ client }) => {
    const { mediationCase } = await caseAt('registered')
    const user = await clerk()
    const at = (sheet: string) =>
      client.get(`/desk/registrations/${mediationCase.publicId}/${sheet}`).loginAs(user)

    const [receipt, application] = [await at('receipt'), await at('application')]
    receipt.assertTextIncludes('调解申请回执')
    application.assertTextIncludes('现自愿申请人民调解委员会进行调解')
  })
})

const LONG_NAME = '买'.repeat(50)

const REFUSED: [string, Record<string, string>, string][] = [
  [
    'nobody to call or name',
    { 'applicants[0][name]': '', 'applicants[0][phone]': '' },
    '请填申请人的姓名或电话',
  ],
  ['nothing happened', { statement: '' }, '请写发生了什么'],
  ['a phone with a digit too few', { 'applicants[0][phone]': '1380013800' }, '手机号应是 11 位'],
  [
    'an identity number with a wrong check digit',
    { 'applicants[0][identityNumber]': '330802195703011231' },
    '末位对不上',
  ],
  [
    'an identity number born on no day',
    { 'applicants[0][identityNumber]': '330802195702301235' },
    '出生日期不存在',
  ],
  [
    'a credit code with a wrong check sign',
    { 'respondents[0][identityNumber]': '91330000MA27U0GB8X' },
    '统一社会信用代码有一位不对',
  ],
  ['a day that never was', { 'applicants[0][birthOn]': '1957-02-30' }, '没有 1957年02月30日'],
  ['a day that is no day', { happenedOn: '上个月' }, '日期请写成'],
  ['a day to come', { happenedOn: '2999-01-01' }, '还没有到'],
  ['an hour that never strikes', { appliedOn: '2026-01-05', appliedTime: '25:00' }, '时间请写成'],
  [
    'a name of 51 characters',
    { 'applicants[0][name]': `${LONG_NAME}买` },
    '姓名最多 50 个字，现在是 51 个',
  ],
  ['a name with a picture in it', { 'applicants[0][name]': '钱😀根' }, '姓名里有表情'],
  ['a self-made character', { 'applicants[0][name]': '钱\uE000根' }, '自己造的字'],
  ['an amount in words', { amount: '好多钱' }, '金额请写数字'],
  ['no people', { peopleCount: '0' }, '人数请写'],
  ['too long a statement', { statement: '字'.repeat(5001) }, '最多写 5000 个字'],
  ['a channel nobody knows', { channel: 'fax' }, '请选一项'],
]

test.group('Registering what cannot be', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const [what, fields, sentence] of REFUSED)
    test(`says what is wrong with ${what}, and keeps the rest`, async ({ assert, client }) => {
      const page = await client
        .post('/desk/registrations/check')
        .header('referer', '/desk/registrations/new')
        .form({ ...LEAST, place: '樟潭街道', ...fields })
        .withCsrfToken()
        .loginAs(await clerk())

      page.assertStatus(200)
      page.assertTextIncludes(sentence)
      page.assertTextIncludes('处需要修改')
      page.assertTextIncludes('樟潭街道')
      assert.lengthOf(await MediationCase.all(), 0)
    })

  for (const name of [LONG_NAME, '𠮷田𬱖', '买买提·吐尔逊', '欧阳', 'Müller'])
    test(`takes ${name.slice(0, 8)} as a name, exactly`, async ({ assert, client }) => {
      await client
        .post('/desk/registrations')
        .form({ ...LEAST, 'applicants[0][name]': name })
        .withCsrfToken()
        .loginAs(await clerk())

      const { parties } = await MediationCase.query().preload('parties').firstOrFail()
      assert.equal(parties[0].name, name)
    })

  test('drops marks that turn a name around, and keeps the name', async ({ assert, client }) => {
    await client
      .post('/desk/registrations')
      .form({ ...LEAST, 'applicants[0][name]': '钱\u202E有根\u202C' })
      .withCsrfToken()
      .loginAs(await clerk())

    const { parties } = await MediationCase.query().preload('parties').firstOrFail()
    assert.equal(parties[0].name, '钱有根')
  })

  test('answers ten megabytes with a page, not a failure', async ({ assert, client }) => {
    const page = await client
      .post('/desk/registrations/check')
      .form({ ...LEAST, statement: '字'.repeat(1_200_000) })
      .withCsrfToken()
      .loginAs(await clerk())

    page.assertStatus(413)
    assert.lengthOf(await MediationCase.all(), 0)
  })

  test('survives fields that are not what they should be', async ({ client }) => {
    for (const fields of [
      { applicants: 'x', statement: 'y' },
      { 'applicants[0]': 'x', 'statement[a]': 'y' },
      { 'respondents[a][b][c]': 'x' },
    ]) {
      const page = await client
        .post('/desk/registrations/check')
        .header('referer', '/desk/registrations/new')
        .form(fields)
        .withCsrfToken()
        .loginAs(await clerk())
      page.assertStatus(200)
    }
  })
})
