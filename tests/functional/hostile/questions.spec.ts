import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { staffOf } from '#database/factories/case_story'
import type User from '#identity/models/user'

const VALUES = [
  ...['', '-1', '1e308', '9'.repeat(30), '0000-00-00', '2026-02-30', '9999-12-31.1'],
  ...['\u0000', "' OR 1=1 --", '__proto__', '\u202E😀'],
]
const QUESTIONS = {
  '/mediator/cases': ['status', 'lane', 'source', 'light', 'follow', 'q', 'after'],
  '/bureau': ['from', 'to', 'asOf', 'compare', 'committee', 'lane', 'type', 'source'],
  '/bureau/figures/accepted/cases': ['after', 'since', 'type'],
  '/desk/search': ['q'],
  '/desk/outbox': ['before'],
  '/elder': ['on', 'back'],
  '/verify': ['code'],
  '/notice': ['number', 'code'],
} as Record<string, string[]>

test.group('Nonsense in an address', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is answered by a page in plain words', async ({ client, assert }) => {
    const { head, officer, clerk } = await staffOf('medical')
    const readers = { mediator: head, bureau: officer, desk: clerk } as Record<string, User>

    for (const [path, names] of Object.entries(QUESTIONS)) {
      const reader = readers[path.split('/')[1]]
      for (const question of names.flatMap(variants)) {
        const request = client.get(`${path}?${question}`)
        const page = await (reader ? request.loginAs(reader) : request)

        assert.include([200, 404], page.status(), `${path}?${question}`)
        assert.notInclude(page.text(), 'translation missing', `${path}?${question}`)
      }
    }
  })
})

/** One value, several, and a thing where text is expected. */
function variants(name: string): string[] {
  return [
    ...VALUES.map((value) => `${name}=${encodeURIComponent(value)}`),
    ...[`${name}[]=x&${name}[]=y`, `${name}[a]=b`, `${name}=x&${name}=y`],
  ]
}
