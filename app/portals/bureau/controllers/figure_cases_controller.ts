import type { HttpContext } from '@adonisjs/core/http'

import { explain } from '#portals/bureau/counted_cases'
import { differenceSince } from '#portals/bureau/difference'
import { frameOf } from '#portals/bureau/frame'
import { metricFrom } from '#portals/bureau/metric_param'
import { casesFilePath, casesPath, situationPath } from '#portals/bureau/paths'
import { definitionOf, nameOf, noteOf, periodWords, pieces } from '#portals/bureau/phrases'
import { queryOf, questionFrom } from '#portals/bureau/question'
import { narrowingOf } from '#portals/bureau/situation/narrowing'
import { countOf } from '#statistics/figures'
import { casesOf } from '#statistics/queries/cases_of'
import { cursorFrom, cursorOf } from '#portals/bureau/cursor'

const PAGE = 50

/** B3 明细对账: the cases a figure counts, from the same query, and what two as-of days differ by. */
export default class FigureCasesController {
  async index(ctx: HttpContext) {
    const metric = metricFrom(ctx)
    const question = await questionFrom(ctx)
    const { filter, asOf } = question
    const after = cursorFrom(ctx.request.input('after'))
    const count = await countOf(metric, filter)
    const cases = await casesOf(metric, filter, { after, limit: PAGE + 1 })
    const page = cases.slice(0, PAGE)

    return ctx.view.render('bureau/cases', {
      portal: await frameOf(filter.regionCode, 'situation'),
      name: nameOf(metric),
      count: pieces(count),
      hasCases: count > 0,
      period: periodWords(filter),
      asOf,
      narrowing: await narrowingOf(question),
      definition: definitionOf(metric),
      note: noteOf(metric),
      cases: await explain(metric, page, filter),
      isWhole: !after && cases.length === count,
      newer: after ? casesPath(metric, question) : null,
      older: cases.length > PAGE ? casesPath(metric, question, { after: cursorOf(page) }) : null,
      file: casesFilePath(metric, question),
      back: situationPath(question),
      action: ctx.request.url(),
      carried: [...new URLSearchParams(queryOf(question))].map(([name, value]) => ({
        name,
        value,
      })),
      difference: await differenceSince(ctx.request.input('since'), metric, question),
    })
  }
}
