import router from '@adonisjs/core/services/router'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import User from '#identity/models/user'

/** What anyone may open; every other page asks who is there. */
const FOR_ANYONE = [
  /^\/(elder|privacy|complaints|notice|sign-in|session|health|style)?$/,
  /^\/(applications|progress|verify|style)(\/|$)/,
  /^\/api\/v1\/(openapi\.json|docs)$/,
]

/** One person of each kind, who belongs somewhere else. */
const PEOPLE = ['chuangkou', 'fenliu', 'sifaju', 'tiaojie-jt', 'zhuren-jt', 'fayuan']

const routes = () => Object.values(router.toJSON()).flat()
const needsSomebody = ({ pattern }: { pattern: string }) =>
  !FOR_ANYONE.some((open) => open.test(pattern))

/** A route's address with something in every place that is nobody's. */
const addressOf = (pattern: string) => pattern.replaceAll(/:\w+\??|\*/g, 'nobody')

const guarded = ({ middleware }: any) =>
  [...middleware.all()].some(({ name }: any) => ['auth', 'token'].includes(name))

test.group('Who may open what', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('every route of a portal asks who is there', ({ assert }) => {
    const open = routes().filter((route) => needsSomebody(route) && !guarded(route))

    assert.deepEqual(
      open.map(({ methods, pattern }) => `${methods[0]} ${pattern}`),
      []
    )
  })

  test('a stranger gets the sign-in page, a refusal or nothing', async ({ assert, client }) => {
    for (const { methods, pattern } of routes().filter(needsSomebody)) {
      if (!methods.includes('GET')) continue

      const response = await client.get(addressOf(pattern)).redirects(0)
      assert.include([302, 401, 404], response.status(), pattern)
    }
  })

  test('nobody gets an error of ours, or a thing of another office', async ({ assert, client }) => {
    for (const username of PEOPLE) {
      const person = await User.findByOrFail('username', username)
      for (const { methods, pattern } of routes().filter(needsSomebody)) {
        if (!methods.includes('GET')) continue

        const response = await client.get(addressOf(pattern)).loginAs(person).redirects(0)
        const allowed = pattern.includes(':') ? [302, 401, 403, 404] : [200, 302, 401, 404]
        assert.include(allowed, response.status(), `${username} ${pattern}`)
      }
    }
  }).timeout(120_000)

  test('a portal does not exist for those who do not work there', async ({ assert, client }) => {
    const elsewhere = { '/desk': 'sifaju', '/bureau': 'chuangkou', '/mediator': 'sifaju' }

    for (const [portal, username] of Object.entries(elsewhere)) {
      const person = await User.findByOrFail('username', username)
      const pages = routes().filter(
        ({ methods, pattern }) => pattern.startsWith(portal) && methods.includes('GET')
      )
      assert.isNotEmpty(pages)
      for (const { pattern } of pages) {
        const response = await client.get(addressOf(pattern)).loginAs(person).redirects(0)
        assert.equal(response.status(), 404, `${username} ${pattern}`)
      }
    }
  })
})
