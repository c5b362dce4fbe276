import type { HttpContext } from '@adonisjs/core/http'

import type { Question } from '#portals/bureau/question'

const TYPES = { csv: 'text/csv; charset=utf-8', svg: 'image/svg+xml; charset=utf-8' }

/** Something sent as a file whose name says what it holds and as of when. */
export function fileAnswer(
  { response }: HttpContext,
  { name, kind }: { name: string; kind: keyof typeof TYPES },
  { filter, asOf }: Question,
  content: string
) {
  const file = [name, filter.from, filter.to, 'as-of', asOf].join('_')
  response.header('content-type', TYPES[kind])
  response.header('content-disposition', `attachment; filename="${file}.${kind}"`)
  return response.send(content)
}
