import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { Money } from '#core/money'
import { changeIn, periodWords, pieces, stepIn, tenThousands } from '#portals/bureau/phrases'

test.group('The bureau’s phrases', (group) => {
  group.each.teardown(() => clock.letGo())

  test('whole months are named as months, also the one that is not over', ({ assert }) => {
    clock.standAt(clock.at('2026-03-04', '08:00'))

    assert.equal(periodWords({ from: '2026-01-01', to: '2026-02-28' }), '2026年1—2月')
    assert.equal(periodWords({ from: '2026-02-01', to: '2026-02-28' }), '2026年2月')
    assert.equal(periodWords({ from: '2026-01-01', to: '2026-03-04' }), '2026年1—3月')
    assert.equal(periodWords({ from: '2025-11-01', to: '2026-02-28' }), '2025年11月—2026年2月')
    assert.equal(periodWords({ from: '2026-01-05', to: '2026-02-03' }), '2026年1月5日—2月3日')
  })

  test('a change has an arrow and a word; from nothing there is no percentage', ({ assert }) => {
    assert.equal(changeIn(587, 552, 'year'), '同比 ↑ 上升 6.3%')
    assert.equal(changeIn(552, 587, 'previous'), '比上一期 ↓ 下降 6.0%')
    assert.equal(changeIn(5, 5, 'year'), '同比 → 持平')
    assert.equal(changeIn(5, 0, 'year'), '同比原来没有')
    assert.isNull(changeIn(5, null, 'none'))
    assert.equal(stepIn(-0.4, 'year', '个百分点'), '同比 ↓ 下降 0.4 个百分点')
  })

  test('large numbers are grouped, money is in 万元 to one decimal', ({ assert }) => {
    assert.equal(pieces(12345), '12,345')
    assert.equal(tenThousands(Money.yuan('23164000.00')), '2,316.4')
    assert.equal(tenThousands(Money.yuan('28460.00')), '2.8')
    assert.equal(tenThousands(Money.yuan('500.00')), '0.1')
    assert.equal(tenThousands(Money.zero), '0.0')
  })
})
