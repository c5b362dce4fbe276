import vine from '@vinejs/vine'

import { clock, type Day, isDay } from '#core/clock'

const PARTED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const DAY = {
  toJSONSchema: (schema: object) => void Object.assign(schema, { format: 'date' }),
}
const RUN = /^(\d{4})(\d{2})(\d{2})$/

/** The parts of `2026-3-2`, `2026.3.2`, `2026年3月2日`, `20260302`, in any width; null for anything else. */
export function readDayParts(typed: string): [string, string, string] | null {
  const plain = typed.normalize('NFKC').replaceAll(/\s/g, '')
  const match = PARTED.exec(plain) ?? RUN.exec(plain)
  return match && [match[1], match[2], match[3]]
}

const typedDayRule = vine.createRule((value, _options, field) => {
  const parts = readDayParts(String(value))
  if (!parts) return field.report('', 'day_shape', field)

  const [year, month, day] = parts
  const read: Day = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDay(read) || read < '1880-01-01')
    field.report('', 'day_impossible', field, { year, month, day })
  else if (read > clock.today()) field.report('', 'day_ahead', field)
  else field.mutate(read, field)
}, DAY)

/** A day that has been, in one box, as people write it: `2026-02-28` after it passed. */
export const typedDay = () => vine.string().use(typedDayRule())

const timeRule = vine.createRule((value, _options, field) => {
  const match = /^([01]?\d|2[0-3]):?([0-5]\d)$/.exec(String(value).normalize('NFKC').trim())
  if (match) field.mutate(`${match[1].padStart(2, '0')}:${match[2]}`, field)
  else field.report('', 'time_shape', field)
})

/** The time of a day: `9:30`, `0930`; `09:30` after it passed. */
export const typedTime = () => vine.string().use(timeRule())
