import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { clock } from '#core/clock'

test.group('The home page', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('shows three doors, the telephone and that it is free', async ({ client }) => {
    const page = await client.get('/')

    page.assertStatus(200)
    for (const words of ['我要调解', '查进度', '我收到了通知', '0570-000 0000', '不收钱'])
      page.assertTextIncludes(words)
  })

  test('says that somebody answers in office hours of a working day', async ({ client }) => {
    clock.standAt(clock.at('2026-03-04', '10:00'))

    const page = await client.get('/')

    page.assertTextIncludes('现在有人接')
    page.assertTextIncludes('3月5日 周四')
  })

  test('knows that the Sunday after a holiday is worked', async ({ client }) => {
    clock.standAt(clock.at('2026-02-27', '18:00'))

    const page = await client.get('/')

    page.assertTextIncludes('现在没人接')
    page.assertTextIncludes('2月28日 周六')
  })

  test('switches to large type and back, never to another site', async ({ client, assert }) => {
    const switched = await client.get('/elder').qs({ on: 1, back: '/progress' }).redirects(0)
    switched.assertHeader('location', '/progress')
    assert.equal(switched.cookie('elder')!.value, '1')

    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', undefined]) {
      const answer = await client.get('/elder').qs({ on: 0, back }).redirects(0)
      answer.assertHeader('location', '/')
    }
  })

  test('has every page that its foot links to', async ({ client }) => {
    for (const path of [
      '/privacy',
      '/complaints',
      '/verify',
      '/progress',
      '/notice',
      '/applications/new',
    ])
      (await client.get(path)).assertStatus(200)
  })
})
