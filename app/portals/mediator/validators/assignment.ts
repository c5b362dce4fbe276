import vine from '@vinejs/vine'

import { SELECTIONS } from '#cases/actions/assign_mediators'
import { rowId } from '#core/validation/row_id'

export const assignmentValidator = vine.create({
  mediatorIds: vine.array(rowId()).minLength(1),
  selection: vine.enum(SELECTIONS),
})
