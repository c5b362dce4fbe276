import type { HttpContext } from '@adonisjs/core/http'

import type { Question } from '#portals/bureau/question'

/** A table sent as a file whose name says what it holds and as of when. */
export function fileAnswer(
  { response }: HttpContext,
  name: string,
  { filter, asOf }: Question,
  table: string
) {
  const file = [name, filter.from, filter.to, 'as-of', asOf].join('_')
  response.header('content-type', 'text/csv; charset=utf-8')
  response.header('content-disposition', `attachment; filename="${file}.csv"`)
  return response.send(table)
}
