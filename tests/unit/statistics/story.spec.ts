import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { CompletePerformance } from '#agreements/actions/complete_performance'
import { RecordPerformance } from '#agreements/actions/record_performance'
import { CloseCase } from '#cases/actions/close_case'
import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import { amountOf, countOf, rateOf } from '#statistics/figures'
import { endOf } from '#statistics/filter'
import { reconcile } from '#statistics/reconcile'
import { mediator, markAllButSeal, proposed, seal } from '#tests/unit/agreements/mediating'

test.group('One real dispute', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('moves the success rate by one when its agreement takes effect, and never again', async ({
    assert,
  }) => {
    const { mediationCase } = await caseAt('mediating')
    assert.deepEqual(await success(), [0, 1])

    const agreement = await proposed(mediationCase)
    await markAllButSeal(agreement, mediationCase)
    assert.deepEqual(await success(), [0, 1])

    await seal(mediationCase, agreement)
    assert.deepEqual(await success(), [1, 1])
    assert.equal(String(await amountOf('agreed', today())), '28460.00')

    await performAndClose()
    assert.deepEqual(await success(), [1, 1])
    assert.equal(await countOf('performed', today()), 1)
    assert.equal(await countOf('closed', today()), 1)
    assert.equal(await countOf('agreed_performed', today()), 1)
    assert.deepEqual((await reconcile()).differences, [])

    async function performAndClose() {
      const by = await mediator()
      await new RecordPerformance().handle(mediationCase, by, 1, {
        amount: '28460.00',
        performedOn: clock.today(),
        receipt: '转账单 20260310-1',
      })
      await new CompletePerformance().handle(mediationCase, by)
      await new CloseCase().handle(mediationCase, by)
    }
  })
})

async function success() {
  const { numerator, denominator } = await rateOf('success', today())
  return [numerator, denominator]
}

function today() {
  const day = clock.today()
  return { regionCode: '330803', from: day, to: day, asOf: endOf(day) }
}
