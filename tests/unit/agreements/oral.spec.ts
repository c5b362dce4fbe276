import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { CompletePerformance } from '#agreements/actions/complete_performance'
import { RecordOralAgreement } from '#agreements/actions/record_oral_agreement'
import { RecordPerformance } from '#agreements/actions/record_performance'
import Agreement from '#agreements/models/agreement'
import { CloseCase } from '#cases/actions/close_case'
import type MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import { clock } from '#core/clock'

import { mediating, mediator, terms } from './mediating.js'

const neighbours = () => mediating({ lane: 'general', title: '花盆砸坏棚顶' }, 'qj-general')

function threeHundred(mediationCase: MediationCase, amounts = ['300.00']) {
  const [payment] = terms(mediationCase).clauses
  return terms(mediationCase, {
    clauses: amounts.map((amount) => ({
      ...payment,
      amount,
      method: '现金',
      dueOn: clock.today(),
    })),
  })
}

test.group('An oral agreement', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('neighbours settle on the spot: agreed, performed and closed on one day', async ({
    assert,
  }) => {
    const mediationCase = await neighbours()
    const by = await mediator()

    const agreement = await new RecordOralAgreement().handle(
      mediationCase,
      by,
      threeHundred(mediationCase)
    )
    await new RecordPerformance().handle(mediationCase, by, 1, { performedOn: clock.today() })
    await new CompletePerformance().handle(mediationCase, by)
    await new CloseCase().handle(mediationCase, by)

    assert.match(agreement.number!, /^（\d{4}）衢江人调口字第\d{4}号$/)
    const agreed = await Milestone.findByOrFail({ caseId: mediationCase.id, kind: 'agreed' })
    assert.equal(agreed.form, 'oral')
    assert.equal(agreed.amountFen!.toString(), '300.00')
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'closed_success')
  })

  test('in two instalments it must be written, and nothing is stored', async ({ assert }) => {
    const mediationCase = await neighbours()

    await assert.rejects(
      async () =>
        new RecordOralAgreement().handle(
          mediationCase,
          await mediator(),
          threeHundred(mediationCase, ['150.00', '150.00'])
        ),
      /必须用书面协议/
    )
    assert.isNull(await Agreement.at(mediationCase))
  })

  test('a medical case must be written', async ({ assert }) => {
    const mediationCase = await mediating()

    await assert.rejects(
      async () =>
        new RecordOralAgreement().handle(
          mediationCase,
          await mediator(),
          threeHundred(mediationCase)
        ),
      /必须用书面协议/
    )
  })
})
