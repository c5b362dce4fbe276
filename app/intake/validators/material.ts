import vine from '@vinejs/vine'

import { VISIBILITIES } from '#evidence/models/evidence_file'

export const materialValidator = vine.create({ visibility: vine.enum(VISIBILITIES) })
