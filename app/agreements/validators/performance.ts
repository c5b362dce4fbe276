import vine from '@vinejs/vine'

import { amount } from '#core/validation/amount'
import { day } from '#core/validation/day'
import { rowId } from '#core/validation/row_id'
import { words } from '#core/validation/words'

export const performanceValidator = vine.create({
  item: rowId(),
  amount: amount().nullable().optional(),
  performedOn: day(),
  receipt: words(120).nullable().optional(),
})
