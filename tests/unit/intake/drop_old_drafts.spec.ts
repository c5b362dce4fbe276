import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { DropOldDrafts } from '#intake/actions/drop_old_drafts'
import Draft from '#intake/models/draft'

test.group('Applications nobody came back to', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('are forgotten thirty days after they were last touched', async ({ assert }) => {
    clock.standAt(clock.at('2026-03-01', '10:00'))
    const left = Draft.begin()
    const returned = Draft.begin()
    await left.draft.answer('acting', { acting: { acting: 'self' } })
    await returned.draft.answer('acting', { acting: { acting: 'self' } })
    clock.standAt(clock.at('2026-03-20', '10:00'))
    await returned.draft.answer('statement', returned.draft.given)

    clock.standAt(clock.at('2026-04-01', '10:00'))
    await new DropOldDrafts().handle()

    assert.isNull(await Draft.ofToken(left.token))
    assert.exists(await Draft.ofToken(returned.token))
  })
})
