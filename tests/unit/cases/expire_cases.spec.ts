import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { ExpireCases } from '#cases/actions/expire_cases'
import { PauseClock } from '#cases/actions/pause_clock'
import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'

const read = (mediationCase: MediationCase) => MediationCase.findOrFail(mediationCase.id)

test.group('The last day', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.standAt(clock.at('2026-01-30', '10:12')))
  group.each.teardown(() => clock.letGo())

  test('once past, ends a medical case by law: mediation has failed', async ({ assert }) => {
    const { mediationCase } = await caseAt('mediating')
    assert.equal(mediationCase.dueOn, '2026-03-19')

    clock.standAt(clock.at('2026-03-20', '00:05'))
    await new ExpireCases().handle()

    assert.equal((await read(mediationCase)).status, 'closed_failed')
    const failed = await Milestone.query()
      .where({ caseId: mediationCase.id, kind: 'failed' })
      .firstOrFail()
    assert.equal(failed.reason, 'expired')
    const last = await CaseEvent.query()
      .where('caseId', mediationCase.id)
      .orderBy('position', 'desc')
      .firstOrFail()
    assert.equal(last.verb, 'expire')
    assert.equal(last.actorRole, 'system')
  })

  test('itself still belongs to the mediators', async ({ assert }) => {
    const { mediationCase } = await caseAt('mediating')

    clock.standAt(clock.at('2026-03-19', '23:59'))
    await new ExpireCases().handle()

    assert.equal((await read(mediationCase)).status, 'mediating')
  })

  test('run twice, ends a case once', async ({ assert }) => {
    const { mediationCase } = await caseAt('mediating')

    clock.standAt(clock.at('2026-03-20', '00:05'))
    await new ExpireCases().handle()
    await new ExpireCases().handle()

    assert.lengthOf(await Milestone.query().where({ caseId: mediationCase.id, kind: 'failed' }), 1)
  })

  test('of any other lane only shows that the case is overdue', async ({ assert }) => {
    const { mediationCase } = await caseAt('mediating', { lane: 'property', disputeType: '物业' })

    clock.standAt(clock.at('2026-09-01', '00:05'))
    await new ExpireCases().handle()

    const after = await read(mediationCase)
    assert.equal(after.status, 'mediating')
    assert.isTrue(after.isOverdue)
  })

  test('moves on while an appraisal stops the clock, and the stored day with it', async ({
    assert,
  }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    await new PauseClock().handle(mediationCase, mediators[0], {
      ground: 'appraisal',
      because: '委托医疗损害鉴定',
    })

    clock.standAt(clock.at('2026-04-20', '00:05'))
    await new ExpireCases().handle()

    const after = await read(mediationCase)
    assert.equal(after.status, 'paused')
    assert.isAbove(Date.parse(after.dueOn!), Date.parse('2026-04-20'))
  })
})
