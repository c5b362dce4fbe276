import vine from '@vinejs/vine'

export const assignmentValidator = vine.create({
  mediatorIds: vine.array(vine.number().withoutDecimals().positive()).minLength(1),
  selection: vine.enum(['designated', 'chosen']),
})
