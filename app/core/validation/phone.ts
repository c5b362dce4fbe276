import vine from '@vinejs/vine'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

import { typedNumber } from '#core/validation/typed_number'

/** Numbers people are reached at that no numbering plan lists as a subscriber's. */
const HOTLINE = /^(?:12\d{3}|1[01]\d{3}|9\d{4,7})$/

/** Digits only (`13800138000`, `05701234567`), abroad with `+`; null when nobody can be called there. */
export function readPhone(typed: string): string | null {
  const number = typedNumber(typed).replaceAll(/[()]/g, '')
  if (HOTLINE.test(number)) return number

  const parsed = parsePhoneNumberFromString(number, 'CN')
  if (!parsed?.isValid()) return null
  if (parsed.country !== 'CN') return parsed.number
  return /^1/.test(parsed.nationalNumber) ? parsed.nationalNumber : `0${parsed.nationalNumber}`
}

const phoneRule = vine.createRule((value, _options, field) => {
  const phone = readPhone(String(value))
  if (phone) return field.mutate(phone, field)

  const digits = typedNumber(String(value))
  if (/^1\d*$/.test(digits) && digits.length !== 11)
    field.report('', 'mobile_length', field, { count: digits.length })
  else field.report('', 'phone', field)
})

const mobileRule = vine.createRule((value, _options, field) => {
  const digits = typedNumber(String(value)).replace(/^\+?86(?=1\d{10}$)/, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return field.mutate(digits, field)

  if (/^\d+$/.test(digits) && digits.length !== 11)
    field.report('', 'mobile_length', field, { count: digits.length })
  else field.report('', 'mobile', field)
})

/** Any line that rings. Digits only after it passed. */
export const phone = () => vine.string().use(phoneRule())

/** A mobile that can take a message. */
export const mobile = () => vine.string().use(mobileRule())
