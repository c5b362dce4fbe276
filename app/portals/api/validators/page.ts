import vine from '@vinejs/vine'

const LONGEST_PAGE = 200

/** `?limit=50&after=…`: a page, and where the one before it ended. */
export const pageValidator = vine.create({
  limit: vine.number().withoutDecimals().range([1, LONGEST_PAGE]).optional(),
  after: vine.string().maxLength(40).optional(),
})
