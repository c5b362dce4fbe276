import vine from '@vinejs/vine'

/** Read leniently afterwards (citizen_number, join_code): spaces, small letters, full-width digits. */
export const joinValidator = vine.create({
  number: vine.string().maxLength(40),
  join_code: vine.string().maxLength(40),
})
