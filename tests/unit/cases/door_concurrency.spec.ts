import { test } from '@japa/runner'

import { AcceptCase } from '#cases/actions/accept_case'
import { RaiseRisk } from '#cases/actions/raise_risk'
import { RecordConsent } from '#cases/actions/record_consent'
import { IllegalCaseAction } from '#cases/exceptions/case_refusals'
import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import { verifyTrail } from '#cases/verify_trail'
import { caseAt } from '#database/factories/case_story'
import { forgetCase } from '#tests/unit/cases/forget_case'

// Committed for all connections to see, so no test here runs inside a transaction of its own.
test.group('The door, with many at it', () => {
  test('lets thirty-two through one after another and loses none', async ({ assert, cleanup }) => {
    const { mediationCase, dispatcher } = await caseAt('routed')
    cleanup(() => forgetCase(mediationCase.id))
    const before = mediationCase.trailLength

    await Promise.all(
      Array.from({ length: 32 }, () =>
        new RaiseRisk().handle(mediationCase, dispatcher, 'yellow', '双方情绪激动')
      )
    )

    const after = await MediationCase.findOrFail(mediationCase.id)
    const positions = await CaseEvent.query().where('caseId', mediationCase.id).orderBy('position')
    assert.equal(after.trailLength, before + 32)
    assert.deepEqual(
      positions.map(({ position }) => position),
      Array.from({ length: before + 32 }, (_, index) => index + 1)
    )
    assert.isNull((await verifyTrail()).broken)
  })

  test('lets one of two heads accept; the other hears that it is done', async ({
    assert,
    cleanup,
  }) => {
    const { mediationCase, head } = await caseAt('consent_pending')
    cleanup(() => forgetCase(mediationCase.id))
    for (const party of mediationCase.parties.filter(({ consent }) => consent !== 'agreed')) {
      await new RecordConsent().handle(mediationCase, head, {
        partyId: party.id,
        consent: 'agreed',
        means: 'phone',
      })
    }

    const outcomes = await Promise.allSettled([
      new AcceptCase().handle(mediationCase, head),
      new AcceptCase().handle(mediationCase, head),
    ])

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.lengthOf(refused, 1)
    assert.instanceOf(refused[0].reason, IllegalCaseAction)
    assert.include(refused[0].reason.sentence, '已受理')
    assert.lengthOf(
      await Milestone.query().where({ caseId: mediationCase.id, kind: 'accepted' }),
      1
    )
  })
})
