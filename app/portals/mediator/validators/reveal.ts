import vine from '@vinejs/vine'

import { words } from '#core/validation/words'

export const revealValidator = vine.create({
  partyId: vine.number().withoutDecimals().positive(),
  reason: words(200).minLength(4),
})
