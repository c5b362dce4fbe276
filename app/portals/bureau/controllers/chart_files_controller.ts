import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

import { csv } from '#core/csv'
import { fileAnswer } from '#portals/bureau/file_answer'
import { type Question, questionFrom } from '#portals/bureau/question'
import { committeesOf, committeesTable } from '#portals/bureau/situation/committees'
import { monthsOf, monthsTable } from '#portals/bureau/situation/months'
import { stagesOf, stagesTable } from '#portals/bureau/situation/stages'
import { typesOf, typesTable } from '#portals/bureau/situation/types'

const TABLES = {
  months: async (question: Question) => monthsTable(await monthsOf(question)),
  types: async (question: Question) => typesTable(await typesOf(question)),
  stages: async (question: Question) => stagesTable(await stagesOf(question)),
  committees: async (question: Question) => committeesTable(await committeesOf(question)),
}

/** The figures of one chart, for a spreadsheet. */
export default class ChartFilesController {
  async show(ctx: HttpContext) {
    const { chart } = ctx.params
    if (!isChart(chart)) throw new Exception('No such chart', { status: 404, code: 'E_NOT_FOUND' })

    const question = await questionFrom(ctx)
    const { head, rows } = await TABLES[chart](question)
    return fileAnswer(ctx, { name: chart, kind: 'csv' }, question, csv(head, rows))
  }
}

function isChart(name: string): name is keyof typeof TABLES {
  return Object.hasOwn(TABLES, name)
}
