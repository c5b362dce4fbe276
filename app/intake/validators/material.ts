import vine from '@vinejs/vine'

export const materialValidator = vine.create({ visibility: vine.enum(['everyone', 'mediators']) })
