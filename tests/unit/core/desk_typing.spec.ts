import { test } from '@japa/runner'

import { creditCodeFault, readCreditCode } from '#core/validation/credit_code'
import { readDayParts } from '#core/validation/typed_day'

test.group('A unified social credit code (GB 32100)', () => {
  test('is known by its last sign', ({ assert }) => {
    assert.isNull(creditCodeFault('91350100M000100Y43'))
    assert.equal(creditCodeFault('91350100M000100Y44'), 'credit_check')
  })

  test('finds every single wrong sign', ({ assert }) => {
    const right = '91350100M000100Y43'
    for (let at = 0; at < 18; at++)
      for (const sign of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        const typed = right.slice(0, at) + sign + right.slice(at + 1)
        assert.equal(creditCodeFault(typed) === null, typed === right, typed)
      }
  })

  test('says how long it is, and which signs it never has', ({ assert }) => {
    assert.equal(creditCodeFault('9135'), 'credit_length')
    assert.equal(creditCodeFault('91350100I000100Y43'), 'credit_shape')
  })

  test('forgives small letters, spaces and full-width signs', ({ assert }) => {
    assert.equal(readCreditCode('９１35 0100 m000 100y 43'), '91350100M000100Y43')
  })
})

test.group('A day as it is typed', () => {
  for (const typed of [
    '2026-3-2',
    '2026/03/02',
    '2026.3.2',
    '2026年3月2日',
    '20260302',
    '２０２６－３－２',
  ])
    test(`reads ${typed}`, ({ assert }) => {
      assert.deepEqual(readDayParts(typed)?.map(Number), [2026, 3, 2])
    })

  test('does not guess', ({ assert }) => {
    for (const typed of ['上个月', '26-3-2', '3月2日', '2026-3', '202632', ''])
      assert.isNull(readDayParts(typed))
  })
})
