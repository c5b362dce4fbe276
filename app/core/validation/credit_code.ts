import { typedNumber } from '#core/validation/typed_number'

// GB 32100: no I, O, S, V, Z.
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** What is wrong with a 统一社会信用代码, or null. Small letters, spaces and full-width signs are forgiven. */
export function creditCodeFault(
  code: string
): 'credit_length' | 'credit_shape' | 'credit_check' | null {
  if (code.length !== 18) return 'credit_length'
  if ([...code].some((sign) => !SIGNS.includes(sign))) return 'credit_shape'
  return checkSign(code) === code[17] ? null : 'credit_check'
}

export const readCreditCode = (typed: string) => typedNumber(typed).toUpperCase()

/** The weight of each place is a power of 3, modulo 31. */
function checkSign(code: string): string {
  let weight = 1
  let sum = 0
  for (const sign of code.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return SIGNS[(31 - (sum % 31)) % 31]
}
