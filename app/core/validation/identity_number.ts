import vine from '@vinejs/vine'

import { clock, isDay } from '#core/clock'
import { typedNumber } from '#core/validation/typed_number'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** What is wrong with a citizen identity number (GB 11643), or null. Areas are not checked: they come and go. */
export function identityFault(
  number: string
): 'identity_length' | 'identity_shape' | 'identity_birth' | 'identity_check' | null {
  if (number.length !== 18) return 'identity_length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'identity_shape'

  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birth) || birth < '1880-01-01' || birth > clock.today()) return 'identity_birth'
  if (checkDigit(number) !== number[17]) return 'identity_check'
  return null
}

/** ISO/IEC 7064 MOD 11-2. */
function checkDigit(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return CHECKS[sum % 11]
}

const identityRule = vine.createRule((value, _options, field) => {
  const number = typedNumber(String(value)).toUpperCase()
  const fault = identityFault(number)

  if (fault) field.report('', fault, field, { count: [...number].length })
  else field.mutate(number, field)
})

/** 居民身份证号: 18 characters, capital X, after it passed. */
export const identityNumber = () => vine.string().use(identityRule())
