import vine from '@vinejs/vine'

import { words } from '#core/validation/words'

export const withdrawalValidator = vine.create({ reason: words(200).optional() })
