import { test } from '@japa/runner'
import fc from 'fast-check'

import { Money } from '#core/money'

const fen = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n })

test.group('Money', () => {
  test('is exact to the fen however many amounts are added', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(fen, { maxLength: 50 }), (amounts) => {
        const sum = Money.sum(amounts.map((amount) => Money.fen(amount)))
        assert.equal(
          sum.fen,
          amounts.reduce((total, amount) => total + amount, 0n)
        )
      })
    )
  })

  test('survives being written and read as a decimal string', ({ assert }) => {
    fc.assert(
      fc.property(fen, (amount) => {
        const money = Money.fen(amount)
        assert.equal(Money.yuan(money.toString()).fen, amount)
        assert.equal(Money.yuan(money.toLocale()).fen, amount)
      })
    )
  })

  test('reads what people write and refuses what is no amount', ({ assert }) => {
    assert.equal(Money.yuan('28,460').toString(), '28460.00')
    assert.equal(Money.yuan(' 3.5 ').toString(), '3.50')
    for (const typed of ['', '三百', '1.234', '1e5', 'NaN', '0x10', '9'.repeat(16)]) {
      assert.throws(() => Money.yuan(typed), /Not an amount/)
    }
  })

  test('is spelt in capitals as on a cheque')
    .with([
      ['28460.00', '贰万捌仟肆佰陆拾元整'],
      ['12005.60', '壹万贰仟零伍元陆角'],
      ['100000.00', '壹拾万元整'],
      ['0.05', '伍分'],
      ['1000000000.00', '壹拾亿元整'],
    ])
    .run(({ assert }, [amount, words]) => {
      assert.equal(Money.yuan(amount).inCapitals(), words)
    })
})
