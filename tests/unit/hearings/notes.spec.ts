import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { caseAt, staffOf } from '#database/factories/case_story'
import { WriteNote } from '#hearings/actions/write_note'
import { notesFor } from '#hearings/queries/notes_for'
import User from '#identity/models/user'

test.group('Notes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are read by tier: caucus by the mediators of the case alone', async ({ assert }) => {
    const { mediationCase, mediators, head, officer, dispatcher } = await caseAt('mediating')
    await writeEach(mediationCase, mediators[0])
    const other = await staffOf('traffic')
    const party = await aParty(mediationCase)

    const tiers = async (user: User) =>
      (await notesFor(user, mediationCase)).map(({ tier }) => tier).toSorted()

    for (const mediator of mediators)
      assert.deepEqual(await tiers(mediator), ['caucus', 'internal', 'shared'])
    assert.deepEqual(await tiers(head), ['internal', 'shared'])
    assert.deepEqual(await tiers(dispatcher), ['shared'])
    for (const stranger of [other.head, other.mediators[0], officer, party])
      assert.deepEqual(await tiers(stranger), [])
  })

  test('leave no word of theirs in the trail', async ({ assert }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    await writeEach(mediationCase, mediators[0])

    const entries = await CaseEvent.query().where('caseId', mediationCase.id)

    assert.notInclude(JSON.stringify(entries), '底线')
  })
})

async function writeEach(mediationCase: MediationCase, mediator: User) {
  for (const tier of ['shared', 'internal', 'caucus'] as const)
    await new WriteNote().handle(mediationCase, mediator, { tier, content: `${tier}：底线三万` })
}

async function aParty(mediationCase: MediationCase) {
  const citizen = await User.create({ kind: 'citizen', name: '钱有根', phone: '13800138000' })
  await mediationCase.parties[0].merge({ userId: citizen.id }).save()
  return citizen.knowPosts()
}
