import { test } from '@japa/runner'
import fc from 'fast-check'

import { totalOf } from '#agreements/actions/draft_agreement'
import { Money } from '#core/money'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'

/** Up to just under a hundred million yuan. */
const fen = fc.bigInt({ min: 1n, max: 9_999_999_999n })

test.group('Money in an agreement', () => {
  test('instalments of any amounts add up to the fen', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(fen, { maxLength: 60 }), (amounts) => {
        const clauses = amounts.map((amount) => ({
          kind: 'payment' as const,
          amount: Money.fen(amount).toString(),
        }))
        const sum = amounts.reduce((total, amount) => total + amount, 0n)

        assert.equal(totalOf(clauses).fen, sum)
      })
    )
  })

  test('only payments count towards the total', ({ assert }) => {
    const amount = '100.00'
    const kinds = ['act', 'waiver', 'settlement', 'breach', 'cost', 'confidentiality'] as const

    assert.equal(totalOf(kinds.map((kind) => ({ kind, amount }))).toString(), '0.00')
  })

  test('an amount read back from its text is the same amount', ({ assert }) => {
    fc.assert(
      fc.property(fen, (amount) => {
        const money = Money.fen(amount)
        assert.equal(Money.yuan(money.toString()).fen, amount)
        assert.equal(Money.yuan(money.toLocale()).fen, amount)
      })
    )
  })

  test('an amount in capitals read back is the same amount', ({ assert }) => {
    fc.assert(
      fc.property(fen, (amount) => {
        assert.equal(readCapitals(Money.fen(amount).inCapitals()), amount)
      }),
      { numRuns: 2000 }
    )
  })

  test('{amount} is {capitals}')
    .with([
      { amount: '28460.00', capitals: '贰万捌仟肆佰陆拾元整' },
      { amount: '0.05', capitals: '伍分' },
      { amount: '10005.10', capitals: '壹万零伍元壹角' },
      { amount: '1000000.00', capitals: '壹佰万元整' },
      { amount: '300.03', capitals: '叁佰元零叁分' },
    ])
    .run(({ assert }, { amount, capitals }) => {
      assert.equal(Money.yuan(amount).inCapitals(), capitals)
    })
})

/** An independent reader of 人民币大写: whole yuan by 亿 and 万, then 角 and 分. */
function readCapitals(words: string): bigint {
  const [whole, rest = ''] = words.includes('元') ? words.split('元') : ['', words]
  const coins = (unit: string) => {
    const at = rest.indexOf(unit)
    return at > 0 ? BigInt(DIGITS.indexOf(rest[at - 1])) : 0n
  }
  return readWhole(whole) * 100n + coins('角') * 10n + coins('分')
}

function readWhole(words: string): bigint {
  for (const [unit, size] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = words.indexOf(unit)
    if (at >= 0) return readWhole(words.slice(0, at)) * size + readWhole(words.slice(at + 1))
  }
  let total = 0n
  let digit = 0n
  for (const word of words) {
    const unit = { 仟: 1000n, 佰: 100n, 拾: 10n }[word]
    if (unit) ((total += (digit || 1n) * unit), (digit = 0n))
    else digit = BigInt(DIGITS.indexOf(word))
  }
  return total + digit
}
