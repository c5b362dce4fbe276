import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { RejectCase } from '#cases/actions/reject_case'
import Milestone from '#cases/models/milestone'
import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import { reconcile } from '#statistics/reconcile'

test.group('Milestones and trail', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('agree after real verbs', async ({ assert }) => {
    await caseAt('mediating')
    await rejected()

    const { cases, milestones, differences } = await reconcile()

    assert.deepEqual(differences, [])
    assert.equal(cases, 2)
    assert.equal(milestones, 4)
  })

  test('a lost, an invented and a changed milestone are each named, and only named', async ({
    assert,
  }) => {
    await damage()

    const { differences } = await reconcile()

    assert.sameMembers(
      differences.map(({ problem, kind }) => `${problem} ${kind}`),
      ['missing registered', 'surplus agreed', 'different accepted']
    )
    assert.deepEqual(differences.find(({ problem }) => problem === 'different')!.fields, {
      lane: ['traffic', 'medical'],
      reachedOn: ['2020-01-01', clock.today()],
    })
    assert.lengthOf((await reconcile()).differences, 3)
  })

  test('after a rebuild they agree again', async ({ assert }) => {
    await damage()

    await reconcile({ repair: true })

    assert.deepEqual((await reconcile()).differences, [])
  })
})

async function rejected() {
  const { mediationCase, head } = await caseAt('consent_pending')
  return new RejectCase().handle(mediationCase, head, 'N01', '法院已经受理')
}

async function damage() {
  const { mediationCase } = await caseAt('accepted')
  const of = (kind: string) => Milestone.query().where({ caseId: mediationCase.id, kind })

  const accepted = await of('accepted').firstOrFail()
  await of('registered').delete()
  await of('accepted').update({ reached_on: '2020-01-01', lane: 'traffic' })
  await Milestone.create({ ...accepted.$attributes, id: undefined, kind: 'agreed' })
}
