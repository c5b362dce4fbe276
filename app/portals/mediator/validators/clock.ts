import vine from '@vinejs/vine'

import { day } from '#core/validation/day'
import { typedDay } from '#core/validation/typed_day'
import { words } from '#core/validation/words'
import { PAUSE_GROUNDS } from '#portals/mediator/pause_choices'

export const pauseValidator = vine.create({
  ground: vine.enum(PAUSE_GROUNDS),
  reason: words(300),
  document: words(120).optional(),
  startedOn: typedDay().optional(),
})

export const resumptionValidator = vine.create({ endedOn: typedDay().optional() })

export const extensionValidator = vine.create({ dueOn: day(), reason: words(300) })
