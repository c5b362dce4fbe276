import vine from '@vinejs/vine'

export const evidenceValidator = vine.create({
  partyId: vine.number().withoutDecimals().positive().optional(),
  visibility: vine.enum(['everyone', 'mediators']),
})
