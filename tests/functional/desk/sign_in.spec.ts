import app from '@adonisjs/core/services/app'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { SessionCollection } from '@adonisjs/session'
import { test } from '@japa/runner'
import { generate, generateSecret } from 'otplib'

import { clock } from '#core/clock'
import User from '#identity/models/user'

const RIGHT = { username: 'chuangkou', password: 'tiaojie-2026' }

test.group('Signing in', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => limiter.clear())

  test('takes everybody to their own desk', async ({ client }) => {
    for (const [username, home] of [
      ['chuangkou', '/desk'],
      ['fenliu', '/desk/queue'],
      ['zhuren', '/mediator'],
      ['sifaju', '/bureau'],
    ]) {
      const answer = await client
        .post('/sign-in')
        .form({ ...RIGHT, username })
        .withCsrfToken()
        .redirects(0)
      answer.assertStatus(302)
      answer.assertHeader('location', home)
    }
  })

  test('says one sentence for a wrong password and for an unknown account', async ({ client }) => {
    for (const credentials of [
      { ...RIGHT, password: 'wrong' },
      { username: 'nobody', password: 'wrong' },
    ]) {
      const page = await client
        .post('/sign-in')
        .header('referer', '/sign-in')
        .form(credentials)
        .withCsrfToken()
      page.assertTextIncludes('用户名或密码不对，请再试一次。')
      page.assertTextIncludes(credentials.username)
    }
  })

  test('never sends a password back', async ({ assert, client }) => {
    const page = await client
      .post('/sign-in')
      .header('referer', '/sign-in')
      .form({ ...RIGHT, password: 'my-secret-word' })
      .withCsrfToken()

    assert.notInclude(page.text(), 'my-secret-word')
  })

  test('asks for what is missing, beside the field', async ({ client }) => {
    const page = await client
      .post('/sign-in')
      .header('referer', '/sign-in')
      .form({ username: 'chuangkou' })
      .withCsrfToken()

    page.assertTextIncludes('请填密码')
  })

  test('closes after five failures, with a page that says when to come back', async ({
    assert,
    client,
  }) => {
    const fail = () =>
      client
        .post('/sign-in')
        .header('referer', '/sign-in')
        .form({ ...RIGHT, password: 'wrong' })
        .withCsrfToken()
    for (let failures = 0; failures < 5; failures++) await fail()

    const sixth = await client.post('/sign-in').form(RIGHT).withCsrfToken()

    sixth.assertStatus(429)
    assert.isAbove(Number(sixth.header('retry-after')), 0)
  })

  test('is not for an account that was switched off', async ({ client }) => {
    const user = await User.findByOrFail('username', 'chuangkou')
    await user.merge({ disabledAt: clock.now() }).save()

    const page = await client
      .post('/sign-in')
      .header('referer', '/sign-in')
      .form(RIGHT)
      .withCsrfToken()

    page.assertTextIncludes('用户名或密码不对')
  })

  test('asks for the second factor once it is switched on', async ({ client }) => {
    const secret = generateSecret()
    const user = await User.findByOrFail('username', 'chuangkou')
    await user.merge({ totpSecret: secret }).save()

    const without = await client
      .post('/sign-in')
      .header('referer', '/sign-in')
      .form(RIGHT)
      .withCsrfToken()
    without.assertTextIncludes('动态口令不对或已过期')

    const code = await generate({ secret })
    const answer = await client
      .post('/sign-in')
      .form({ ...RIGHT, code })
      .withCsrfToken()
      .redirects(0)
    answer.assertHeader('location', '/desk')
  })

  test('sends whoever is not signed in to the door, and says why', async ({ client }) => {
    const page = await client.get('/account')

    page.assertTextIncludes('30 分钟没有操作')
  })
})

test.group('Signing out', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('ends at the door, and the desk is closed again', async ({ client }) => {
    const user = await User.findByOrFail('username', 'chuangkou')

    const out = await client
      .post('/session?_method=DELETE')
      .withCsrfToken()
      .loginAs(user)
      .redirects(0)

    out.assertHeader('location', '/sign-in')
    out.assertSessionMissing('auth_web')
  })

  test('leaves nothing open to somebody who only knows the address', async ({ client }) => {
    for (const path of ['/desk', '/desk/queue', '/desk/registrations/new', '/account']) {
      const page = await client.get(path).redirects(0)
      page.assertHeader('location', '/sign-in')
    }
  })

  test('keeps each portal to its own people', async ({ client }) => {
    const mediator = await User.findByOrFail('username', 'tiaojie')

    const page = await client.get('/desk').loginAs(mediator)
    page.assertStatus(404)
  })
})

test.group('One’s own account', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('changes its password only with the present one', async ({ assert, client }) => {
    const user = await User.findByOrFail('username', 'chuangkou')
    const change = (current: string) =>
      client
        .put('/account/password')
        .header('referer', '/account')
        .form({ current, wanted: 'wutong-yanyu-88', again: 'wutong-yanyu-88' })
        .withCsrfToken()
        .loginAs(user)

    const refused = await change('not mine')
    refused.assertTextIncludes('现在的密码不对')
    const done = await change(RIGHT.password)
    done.assertTextIncludes('密码已经修改')

    await user.refresh()
    assert.isTrue(await user.verifyPassword('wutong-yanyu-88'))
  })

  test('is signed out everywhere else when its password changes', async ({ assert, client }) => {
    const user = await User.findByOrFail('username', 'chuangkou')
    const sessions = await app.container.make(SessionCollection)
    await sessions.tag('another-browser', String(user.id))

    await client
      .put('/account/password')
      .form({ current: RIGHT.password, wanted: 'wutong-yanyu-88', again: 'wutong-yanyu-88' })
      .withCsrfToken()
      .loginAs(user)

    const left = await sessions.tagged(String(user.id))
    assert.notInclude(
      left.map(({ id }) => id),
      'another-browser'
    )
  })

  for (const [wanted, sentence] of [
    ['short', '新密码至少 10 位'],
    ['qwertyuiop', '这个密码太常见'],
    ['1111111111', '这个密码太常见'],
    ['3456789012', '这个密码太常见'],
  ])
    test(`refuses ${wanted} as a password`, async ({ client }) => {
      const user = await User.findByOrFail('username', 'chuangkou')
      const page = await client
        .put('/account/password')
        .header('referer', '/account')
        .form({ current: RIGHT.password, wanted, again: wanted })
        .withCsrfToken()
        .loginAs(user)

      page.assertTextIncludes(sentence)
    })

  test('switches the second factor on with the first right code', async ({ assert, client }) => {
    const user = await User.findByOrFail('username', 'chuangkou')
    const secret = generateSecret()
    const confirm = (code: string) =>
      client
        .post('/account/second-factor')
        .header('referer', '/account/second-factor')
        .withSession({ second_factor: secret })
        .form({ code })
        .withCsrfToken()
        .loginAs(user)

    const wrong = await confirm('000000')
    wrong.assertTextIncludes('动态口令不对')
    const done = await confirm(await generate({ secret }))
    done.assertTextIncludes('动态口令已经开通')

    await user.refresh()
    assert.equal(user.totpSecret, secret)
  })
})
