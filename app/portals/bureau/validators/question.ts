import vine from '@vinejs/vine'

import { CASE_SOURCES } from '#cases/case_source'
import { rowId } from '#core/validation/row_id'
import { COMPARISONS } from '#statistics/comparison'

const day = () =>
  vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()

/** What the figures are asked about; whatever is left out has a plain default. */
export const questionValidator = vine.create({
  from: day(),
  to: day(),
  asOf: day(),
  compare: vine.enum(COMPARISONS).optional(),
  region: vine
    .string()
    .regex(/^\d{6,12}$/)
    .optional(),
  committee: rowId().optional(),
  lane: vine.string().maxLength(20).optional(),
  type: vine.string().maxLength(40).optional(),
  source: vine.enum(CASE_SOURCES).optional(),
})
