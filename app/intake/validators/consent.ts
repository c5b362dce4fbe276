import vine from '@vinejs/vine'

export const consentValidator = vine.create({ consent: vine.enum(['agreed', 'refused', 'ask']) })
