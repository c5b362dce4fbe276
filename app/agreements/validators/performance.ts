import vine from '@vinejs/vine'

import { amount } from '#core/validation/amount'
import { day } from '#core/validation/day'
import { words } from '#core/validation/words'

export const performanceValidator = vine.create({
  item: vine.number().withoutDecimals().positive(),
  amount: amount().nullable().optional(),
  performedOn: day(),
  receipt: words(120).nullable().optional(),
})
