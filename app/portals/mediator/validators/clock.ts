import vine from '@vinejs/vine'

import { PAUSE_GROUNDS } from '#cases/actions/pause_clock'
import { day } from '#core/validation/day'
import { typedDay } from '#core/validation/typed_day'
import { words } from '#core/validation/words'

export const pauseValidator = vine.create({
  ground: vine.enum(PAUSE_GROUNDS),
  reason: words(300),
  document: words(120).optional(),
  startedOn: typedDay().optional(),
})

export const resumptionValidator = vine.create({ endedOn: typedDay().optional() })

export const extensionValidator = vine.create({ dueOn: day(), reason: words(300) })
