import vine from '@vinejs/vine'

import { mobile } from '#core/validation/phone'
import { typedNumber } from '#core/validation/typed_number'

export const phoneValidator = vine.create({ phone: mobile() })

export const codeValidator = vine.create({
  code: vine
    .string()
    .parse((typed) => (typeof typed === 'string' ? typedNumber(typed) : typed))
    .regex(/^\d{6}$/),
})
