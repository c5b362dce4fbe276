import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { AcceptCase } from '#cases/actions/accept_case'
import { RecordConsent } from '#cases/actions/record_consent'
import { IllegalCaseAction, NotYourVerb, UnmetCondition } from '#cases/exceptions/case_refusals'
import CaseEvent, { hashOf } from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'

test.group('Accepting a case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('gives a medical dispute thirty working days, with the Spring Festival left out', async ({
    assert,
  }) => {
    clock.standAt(clock.at('2026-01-30', '10:12'))

    const { mediationCase } = await caseAt('accepted')

    assert.equal(mediationCase.status, 'accepted')
    assert.equal(mediationCase.dueOn, '2026-03-19')
    assert.equal(mediationCase.clockCode, 'D07')
  })

  test('gives a labor dispute fifteen days from the receipt of the application', async ({
    assert,
  }) => {
    clock.standAt(clock.at('2026-05-11', '09:00'))

    const { mediationCase } = await caseAt('accepted', {
      lane: 'labor',
      disputeType: '拖欠农民工工资',
      application: { appliedAt: clock.at('2026-05-08', '23:40') },
    })

    assert.equal(mediationCase.dueOn, '2026-05-23')
  })

  test('waits until the other side has agreed', async ({ assert }) => {
    const { mediationCase, head } = await caseAt('consent_pending')

    await assert.rejects(() => new AcceptCase().handle(mediationCase, head), UnmetCondition)
  })

  test('is forbidden once a party has refused', async ({ assert }) => {
    const { mediationCase, head } = await caseAt('consent_pending')
    const hospital = mediationCase.parties.find((party) => !party.isApplicant)!
    await new RecordConsent().handle(mediationCase, head, {
      partyId: hospital.id,
      consent: 'refused',
      means: 'letter',
    })

    await assert.rejects(() => new AcceptCase().handle(mediationCase, head), UnmetCondition)
    assert.equal((await MediationCase.findOrFail(mediationCase.id)).status, 'consent_pending')
  })

  test('happens once: the second to press hears that it is done', async ({ assert }) => {
    const { mediationCase, head } = await caseAt('accepted')

    await assert.rejects(() => new AcceptCase().handle(mediationCase, head), IllegalCaseAction)
    assert.lengthOf(
      await Milestone.query().where({ caseId: mediationCase.id, kind: 'accepted' }),
      1
    )
  })

  test('is the head’s to decide, not the mediator’s', async ({ assert }) => {
    const { mediationCase, mediators } = await caseAt('consent_pending')

    await assert.rejects(() => new AcceptCase().handle(mediationCase, mediators[0]), NotYourVerb)
  })

  test('leaves an unbroken chain of entries', async ({ assert }) => {
    const { mediationCase } = await caseAt('mediating')

    const trail = await CaseEvent.query().where('caseId', mediationCase.id).orderBy('position')

    for (const [index, entry] of trail.entries()) {
      assert.equal(entry.position, index + 1)
      assert.equal(entry.hash, hashOf(mediationCase.citizenNumber, entry))
      if (index > 0) assert.equal(entry.previousHash, trail[index - 1].hash)
    }
    assert.equal(mediationCase.trailHead, trail.at(-1)!.hash)
    assert.equal(mediationCase.trailLength, trail.length)
  })
})
