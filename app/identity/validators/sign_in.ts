import vine from '@vinejs/vine'

export const signInValidator = vine.create({
  username: vine.string().maxLength(60),
  password: vine.string().maxLength(200),
  code: vine
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .optional(),
})
