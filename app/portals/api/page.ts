import type { HttpContext } from '@adonisjs/core/http'

import { pageValidator } from '#portals/api/validators/page'

const USUAL = 50

/** The page that was asked for: how long, and where the one before it ended. */
export async function askedPage({ request }: HttpContext) {
  const { limit = USUAL, after } = await request.validateUsing(pageValidator, {
    data: request.qs(),
  })
  return { limit, after }
}

/**
 * Answers one page and says in `Link` where the next begins (RFC 8288). One row more than the page was
 * read, so that nobody has to count.
 */
export function answerPage<Row>(
  { request, response }: HttpContext,
  found: Row[],
  limit: number,
  { cursor, shown }: { cursor: (last: Row) => string; shown: (row: Row) => object }
) {
  const rows = found.slice(0, limit)
  const next =
    found.length > limit
      ? `${request.url()}?limit=${limit}&after=${encodeURIComponent(cursor(rows.at(-1)!))}`
      : null

  if (next) response.header('link', `<${next}>; rel="next"`)
  return { data: rows.map(shown), next }
}
