import vine from '@vinejs/vine'

import { typedNumber } from '#core/validation/typed_number'

const countRule = vine.createRule((value, { max }: { max: number }, field) => {
  const digits = typedNumber(String(value))
  if (!/^\d{1,6}$/.test(digits) || Number(digits) < 1 || Number(digits) > max)
    field.report('', 'count', field, { max })
  else field.mutate(Number(digits), field)
})

/** How many: a whole number from 1. */
export const typedCount = (max: number) =>
  vine
    .string()
    .use(countRule({ max }))
    .transform((count) => Number(count))
