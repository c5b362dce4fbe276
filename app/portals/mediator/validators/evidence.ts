import vine from '@vinejs/vine'

import { rowId } from '#core/validation/row_id'
import { VISIBILITIES } from '#evidence/models/evidence_file'

export const evidenceValidator = vine.create({
  partyId: rowId().optional(),
  visibility: vine.enum(VISIBILITIES),
})
