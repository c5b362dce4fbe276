import { test } from '@japa/runner'

import { comparedWith, type Comparison } from '#statistics/comparison'
import { endOf } from '#statistics/filter'
import { asked } from '#tests/unit/statistics/planted'

function days(from: string, to: string, asOf: string, comparison: Comparison) {
  const before = comparedWith(asked(from, to, asOf), asOf, comparison)!
  return [before.from, before.to, before.asOf.toISO()]
}

test.group('What a period is compared with', () => {
  test('the same days of the year before, known as long after as now', ({ assert }) => {
    assert.deepEqual(days('2026-01-01', '2026-02-28', '2026-03-04', 'year'), [
      '2025-01-01',
      '2025-02-28',
      endOf('2025-03-04').toISO(),
    ])
  })

  test('a leap day has the last day of February', ({ assert }) => {
    assert.equal(days('2024-02-01', '2024-02-29', '2024-03-01', 'year')[1], '2023-02-28')
  })

  test('as many days right before', ({ assert }) => {
    assert.deepEqual(days('2026-03-01', '2026-03-31', '2026-04-02', 'previous'), [
      '2026-01-29',
      '2026-02-28',
      endOf('2026-03-02').toISO(),
    ])
  })

  test('nothing, when nothing is asked', ({ assert }) => {
    assert.isNull(comparedWith(asked('2026-03-01', '2026-03-31'), '2026-03-31', 'none'))
  })
})
