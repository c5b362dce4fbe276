import vine from '@vinejs/vine'

export const revealValidator = vine.create({
  reason: vine.string().trim().minLength(4).maxLength(200),
})
