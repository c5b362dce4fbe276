import vine from '@vinejs/vine'

import { words } from '#core/validation/words'

/** Why a side does not sign, in a sentence. */
export const declineValidator = vine.create({ reason: words(300) })
