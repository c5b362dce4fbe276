import vine from '@vinejs/vine'

/** In fen it is still a whole number that every database and JSON reader keeps exactly. */
const MOST = 9_999_999_999_999n

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,2}))?(万)?$/

/** A decimal string of yuan from `60000`, `６００００元`, `¥60,000.5`, `6.5万`; null for anything else. */
export function readAmount(typed: string): string | null {
  const match = AMOUNT.exec(typed.normalize('NFKC').replaceAll(/[\s,，¥￥元]/g, ''))
  if (!match) return null

  const [, whole, fraction = '', tenThousand] = match
  const yuan = BigInt(tenThousand ? whole + fraction.padEnd(4, '0') : whole)
  if (yuan > MOST) return null
  return tenThousand ? `${yuan}.00` : `${yuan}.${fraction.padEnd(2, '0')}`
}

const amountRule = vine.createRule(
  (value, _options, field) => {
    const amount = readAmount(String(value))

    if (amount) field.mutate(amount, field)
    else field.report('', 'amount', field)
  },
  { toJSONSchema: (schema) => Object.assign(schema, { examples: ['60000.00'] }) }
)

/** An amount of money: a decimal string in yuan after it passed, never a float. */
export const amount = () => vine.string().use(amountRule())
