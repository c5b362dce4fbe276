import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'

import { clock } from '#core/clock'
import { seal } from '#core/secrecy'
import { caseAt } from '#database/factories/case_story'
import OneTimeCode from '#identity/models/one_time_code'
import { Filer, wordsOf } from '#tests/functional/citizen/filing'

const PHONE = '13800138000'

test.group('Looking in on one’s case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.teardown(() => clock.letGo())

  test('a phone and the code sent to it open the case', async ({ client, assert }) => {
    const { mediationCase } = await caseAt('routed')
    const asked = await askFor(client, '138 0013 8000')
    assert.equal(asked.header('location'), '/progress/code')

    const opened = await typeCode(client, await lastCode())

    assert.equal(opened.header('location'), '/cases')
    assert.exists(opened.session('auth_web'))
    assert.isUndefined(opened.session('phone'))
    assert.exists(mediationCase)
  })

  test('the page that asks for the code masks the phone', async ({ client, assert }) => {
    const page = await client.get('/progress/code').withSession({ phone: seal(PHONE)! })

    page.assertStatus(200)
    assert.include(wordsOf(page), '138****8000')
  })

  test('a code works once', async ({ client, assert }) => {
    await askFor(client, PHONE)
    const code = await lastCode()
    await typeCode(client, code)

    const again = await typeCode(client, code)

    assert.isUndefined(again.session('auth_web'))
  })

  test('five wrong codes close the way for half an hour, and the telephone is named', async ({
    client,
    assert,
  }) => {
    await askFor(client, PHONE)
    const right = await lastCode()
    const wrong = right === '111111' ? '222222' : '111111'
    for (let i = 0; i < 5; i++) await typeCode(client, wrong)

    const shut = await typeCode(client, right)

    assert.isUndefined(shut.session('auth_web'))
    assert.include(JSON.stringify(shut.flashMessages()), '30 分钟')
  })

  test('the number and the code on the paper open the case, small letters and spaces forgiven', async ({
    client,
    assert,
  }) => {
    const { mediationCase } = await caseAt('consent_pending')
    const hospital = mediationCase.parties.find((party) => !party.isApplicant)!

    const opened = await client
      .post('/notice')
      .withCsrfToken()
      .redirects(0)
      .form({
        number: mediationCase.citizenNumber.replace(/(....)(...)(...)/, '$1 $2-$3'),
        join_code: hospital.joinCode!.toLowerCase().replace(/(....)/, '$1 '),
      })

    assert.equal(opened.header('location'), '/cases')
    assert.exists(opened.session('auth_web'))
  })

  test('a wrong code on paper says nothing about whether the case exists', async ({
    client,
    assert,
  }) => {
    const { mediationCase } = await caseAt('consent_pending')
    const tryWith = (number: string) =>
      client
        .post('/notice')
        .header('referer', '/notice')
        .withCsrfToken()
        .form({ number, join_code: 'AAAABBBB' })

    const known = await tryWith(mediationCase.citizenNumber)
    const unknown = await tryWith('2600000000')

    assert.include(wordsOf(known), '查询号或代码不对')
    assert.include(wordsOf(unknown), '查询号或代码不对')
  })

  test('a draft is taken up again on another device by whoever proves the phone', async ({
    client,
    assert,
  }) => {
    const filer = new Filer(client)
    await filer.answer('acting')
    await filer.answer('applicant')
    await askFor(client, PHONE)
    const signedIn = await typeCode(client, await lastCode())

    const list = await client.get('/cases').withSession({ auth_web: signedIn.session('auth_web') })
    const resumed = await client
      .post('/applications/resumption')
      .withSession({ auth_web: signedIn.session('auth_web') })
      .withCsrfToken()
      .redirects(0)
    const question = await client
      .get('/applications/questions/applicant')
      .withEncryptedCookie('draft', resumed.cookie('draft')!.value)

    assert.include(wordsOf(list), '有一份没填完的申请')
    assert.equal(resumed.header('location'), '/applications/questions/applicant')
    question.assertTextIncludes('钱有根')
  })
})

function askFor(client: ApiClient, phone: string) {
  return client.post('/progress/codes').withCsrfToken().form({ phone }).redirects(0)
}

function typeCode(client: ApiClient, code: string) {
  return client
    .post('/progress/session')
    .withSession({ phone: seal(PHONE)! })
    .withCsrfToken()
    .form({ code })
    .redirects(0)
}

async function lastCode(): Promise<string> {
  const { code } = await OneTimeCode.query().orderBy('id', 'desc').firstOrFail()
  return code
}
