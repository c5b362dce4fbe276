import vine from '@vinejs/vine'

import { isCommonPassword } from '#identity/common_passwords'

const notCommonRule = vine.createRule((value, _options, field) => {
  if (isCommonPassword(String(value))) field.report('', 'password_common', field)
})

/** Only the account's owner may change it, so the present password comes first. */
export const changePasswordValidator = vine.create({
  current: vine.string().maxLength(200),
  wanted: vine.string().minLength(10).maxLength(200).use(notCommonRule()),
  again: vine.string().sameAs('wanted'),
})

export const secondFactorValidator = vine.create({
  code: vine.string().regex(/^\d{6}$/),
})

export const switchOffValidator = vine.create({ current: vine.string().maxLength(200) })
