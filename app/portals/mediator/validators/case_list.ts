import vine from '@vinejs/vine'

import { CASE_STATUSES } from '#cases/case_lifecycle'
import { CASE_SOURCES } from '#cases/case_source'
import { LIGHTS } from '#portals/mediator/case_list'
import Lane from '#routing/models/lane'

const laneRule = vine.createRule(
  async (value, _options, field) => {
    if (!(await Lane.findBy('code', String(value)))) field.report('', 'enum', field)
  },
  { isAsync: true }
)

/** What the list is narrowed to; whatever is left out or misspelt narrows nothing. */
export const caseListValidator = vine.create({
  status: vine.enum(CASE_STATUSES).optional(),
  lane: vine.string().use(laneRule()).optional(),
  source: vine.enum(CASE_SOURCES).optional(),
  light: vine.enum(LIGHTS).optional(),
  follow: vine.boolean().optional(),
  q: vine.string().trim().maxLength(100).optional(),
  after: vine
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}|-)\.\d{1,15}$/)
    .optional(),
})
