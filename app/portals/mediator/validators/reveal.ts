import vine from '@vinejs/vine'

import { rowId } from '#core/validation/row_id'
import { words } from '#core/validation/words'

export const revealValidator = vine.create({
  partyId: rowId(),
  reason: words(200).minLength(4),
})
