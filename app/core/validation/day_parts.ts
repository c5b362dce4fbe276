import vine from '@vinejs/vine'

import { clock, type Day, isDay } from '#core/clock'
import { typedNumber } from '#core/validation/typed_number'

type Parts = Partial<Record<'year' | 'month' | 'day', unknown>>

const dayRule = vine.createRule(
  (value, { unless }: { unless: string }, field) => {
    const parts = partsOf(value)
    if (parts.every((part) => part === '')) {
      if (!field.parent[unless]) field.report('', 'required', field)
      return field.mutate(null, field)
    }

    const day = toDay(parts)
    if (parts.includes('')) field.report('', 'day_incomplete', field)
    else if (!isDay(day) || day < '1900-01-01')
      field.report('', 'day_impossible', field, Object.fromEntries(named(parts)))
    else if (day > clock.today()) field.report('', 'day_ahead', field)
    else field.mutate(day, field)
  },
  { implicit: true }
)

/**
 * A day that has been, typed in three boxes: `2026-02-28`. Null when the boxes are empty, which is an
 * answer only together with the field `unless` beside it.
 */
export const pastDay = ({ unless }: { unless: string }) =>
  vine
    .any()
    .optional()
    .use(dayRule({ unless }))
    .transform((day) => day as Day | null)

function partsOf(value: unknown): string[] {
  const { year, month, day } = (value && typeof value === 'object' ? value : {}) as Parts
  return [year, month, day].map((part) => typedNumber(String(part ?? '')))
}

function toDay([year, month, day]: string[]): Day {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const named = ([year, month, day]: string[]) =>
  Object.entries({ year, month, day }).map(([name, part]) => [name, [...part].slice(0, 8).join('')])
