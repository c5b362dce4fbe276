import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { CompletePerformance } from '#agreements/actions/complete_performance'
import { DraftAgreement } from '#agreements/actions/draft_agreement'
import { RecordPerformance } from '#agreements/actions/record_performance'
import Agreement from '#agreements/models/agreement'
import { CloseCase } from '#cases/actions/close_case'
import CaseEvent from '#cases/models/case_event'
import Milestone from '#cases/models/milestone'
import { clock } from '#core/clock'

import { daysAhead, mediating, mediator, signed, terms } from './mediating.js'

const instalments = (amounts: string[]) => (mediationCase: Parameters<typeof terms>[0]) => {
  const [payment] = terms(mediationCase).clauses
  return {
    clauses: amounts.map((amount, index) => ({ ...payment, amount, dueOn: daysAhead(index + 1) })),
  }
}

const record = new RecordPerformance()

test.group('Performing an agreement', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('each instalment is followed on its own, and together they are the total', async ({
    assert,
  }) => {
    const { agreement } = await signed(instalments(['10000.00', '10000.00', '8460.00']))

    assert.equal(agreement.totalFen.inCapitals(), '贰万捌仟肆佰陆拾元整')
    assert.deepEqual(
      agreement.items.map(({ amountFen }) => amountFen!.toString()),
      ['10000.00', '10000.00', '8460.00']
    )
    assert.deepEqual(
      agreement.items.map(({ dueOn }) => dueOn),
      [daysAhead(1), daysAhead(2), daysAhead(3)]
    )
  })

  test('a part payment leaves the rest to be paid', async ({ assert }) => {
    const { mediationCase } = await signed()

    const item = await record.handle(mediationCase, await mediator(), 1, {
      amount: '8460.00',
      performedOn: clock.today(),
      receipt: '转账单 20260310-1',
    })

    assert.equal(item.status, 'partly')
    assert.equal(item.remaining!.toString(), '20000.00')
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'performing')
    await assert.rejects(
      async () => new CompletePerformance().handle(mediationCase, await mediator()),
      /还有没履行的义务/
    )
  })

  test('performed and closed counts nothing twice', async ({ assert }) => {
    const { mediationCase } = await signed()
    const by = await mediator()

    await record.handle(mediationCase, by, 1, { amount: '8460', performedOn: clock.today() })
    await record.handle(mediationCase, by, 1, { performedOn: clock.today() })
    await new CompletePerformance().handle(mediationCase, by)
    await new CloseCase().handle(mediationCase, by)

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'closed_success')
    const reached = await Milestone.query().where('caseId', mediationCase.id).orderBy('id')
    assert.deepEqual(
      reached.map(({ kind }) => kind),
      ['registered', 'agreed', 'performed', 'closed']
    )
  })

  test('more than is owed, a second time or on a day to come is refused and nothing is stored', async ({
    assert,
  }) => {
    const { mediationCase, agreement } = await signed()
    const by = await mediator()
    const today = clock.today()

    await assert.rejects(
      () => record.handle(mediationCase, by, 1, { amount: '28460.01', performedOn: today }),
      /不超过还欠的 28,460.00 元/
    )
    await assert.rejects(
      () => record.handle(mediationCase, by, 1, { performedOn: daysAhead(1) }),
      /不能晚于现在/
    )
    await assert.rejects(
      () => record.handle(mediationCase, by, 1, { performedOn: daysAhead(-1) }),
      /不能早于协议生效/
    )
    await record.handle(mediationCase, by, 1, { performedOn: today })
    await assert.rejects(
      () => record.handle(mediationCase, by, 1, { performedOn: today }),
      /已经履行完毕/
    )

    await agreement.load('items', (items) => items.preload('performances'))
    assert.lengthOf(agreement.items[0].performances, 1)
    assert.lengthOf(
      await CaseEvent.query().where({ caseId: mediationCase.id, verb: 'record_performance' }),
      1
    )
  })

  test('a form sent twice is one payment; a second one with its own receipt is another', async ({
    assert,
  }) => {
    const { mediationCase, agreement } = await signed()
    const by = await mediator()
    const paid = { amount: '1000', performedOn: clock.today(), receipt: '收条 1' }

    await record.handle(mediationCase, by, 1, paid)
    await assert.rejects(() => record.handle(mediationCase, by, 1, paid), /同样的一笔/)
    await record.handle(mediationCase, by, 1, { ...paid, receipt: '收条 2' })

    await agreement.load('items')
    assert.equal(agreement.items[0].performedFen.toString(), '2000.00')
  })

  test('is overdue on the day after it was due, unless it was done', async ({ assert }) => {
    const { agreement } = await signed()
    const [item] = agreement.items

    clock.standAt(clock.at(item.dueOn, '23:59'))
    assert.isFalse(item.isOverdue)
    clock.standAt(clock.at(item.dueOn).plus({ days: 1 }))
    assert.isTrue(item.isOverdue)
  })

  test('a draft is not yet owed', async ({ assert }) => {
    const mediationCase = await mediating()
    await new DraftAgreement().handle(mediationCase, await mediator(), terms(mediationCase))

    await assert.rejects(
      async () => record.handle(mediationCase, await mediator(), 1, { performedOn: clock.today() }),
      /现在是“调解中”/
    )
    assert.isTrue((await Agreement.at(mediationCase))!.isDraft)
  })
})
