import vine from '@vinejs/vine'

import { isDay } from '#core/clock'
import { words } from '#core/validation/words'
import { PAUSE_GROUNDS } from '#portals/mediator/pause_choices'

const dayRule = vine.createRule((value, _options, field) => {
  if (!isDay(String(value))) field.report('', 'regex', field)
})

/** One box, `2026-03-10`. */
const day = () => vine.string().use(dayRule())

export const pauseValidator = vine.create({
  ground: vine.enum(PAUSE_GROUNDS),
  reason: words(300),
  document: words(120).optional(),
  startedOn: day().optional(),
})

export const resumptionValidator = vine.create({ endedOn: day().optional() })

export const extensionValidator = vine.create({ dueOn: day(), reason: words(300) })
