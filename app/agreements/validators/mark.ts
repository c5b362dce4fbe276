import vine from '@vinejs/vine'

import { MEANS } from '#agreements/models/mark'
import { isDay } from '#core/clock'

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/

const momentRule = vine.createRule((value, _options, field) => {
  const [, day] = MOMENT.exec(String(value)) ?? []
  if (!day || !isDay(day)) field.report('', 'moment', field)
})

export const markValidator = vine.create({
  slot: vine.string().maxLength(40),
  means: vine.enum(MEANS),
  /** Of the text that was read and signed. */
  termsSm3: vine.string().fixedLength(64),
  /** By the office's wall clock, when the paper was signed before it was entered: `2026-03-18T15:20`. */
  madeAt: vine.string().use(momentRule()).nullable().optional(),
})
