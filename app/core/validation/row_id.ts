import vine from '@vinejs/vine'

/** The id of a row, or a position in a list: a whole number from 1. */
export const rowId = () => vine.number().withoutDecimals().positive()
