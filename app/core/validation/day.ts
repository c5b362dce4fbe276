import vine from '@vinejs/vine'

import { isDay } from '#core/clock'

const dayRule = vine.createRule((value, _options, field) => {
  if (!isDay(String(value))) field.report('', 'day_unreal', field)
})

/** A day from one date box, past or to come: `2026-03-20`. */
export const day = () => vine.string().use(dayRule())
