import type { HttpContext } from '@adonisjs/core/http'

import { csv } from '#core/csv'
import { Money } from '#core/money'
import { say } from '#core/words'
import { describe } from '#portals/bureau/counted_cases'
import { fileAnswer } from '#portals/bureau/file_answer'
import { metricFrom } from '#portals/bureau/metric_param'
import { codeOf } from '#portals/bureau/phrases'
import { questionFrom } from '#portals/bureau/question'
import { METRICS } from '#statistics/metrics'
import { casesOf } from '#statistics/queries/cases_of'

const COLUMNS = [
  ...['number', 'reached_on', 'moment', 'recorded_at', 'committee', 'type', 'source'],
  ...['people', 'amount', 'status_now', 'definition', 'as_of'],
]

/** Exactly the listed cases, for a spreadsheet. */
export default class FigureFilesController {
  async show(ctx: HttpContext) {
    const metric = metricFrom(ctx)
    const question = await questionFrom(ctx)
    const cases = await describe(await casesOf(metric, question.filter))

    const definition = codeOf(metric)
    const rows = cases.map((each) => [
      ...[each.citizenNumber, each.reachedOn, each.moment],
      ...[each.recordedAt, each.committee, each.type, each.sourceName, each.peopleCount],
      each.amountFen === null ? null : String(Money.fen(BigInt(each.amountFen))),
      ...[each.statusName, definition, question.asOf],
    ])
    const head = COLUMNS.map((name) => say(`bureau.columns.${name}`))
    return fileAnswer(ctx, { name: METRICS[metric].code, kind: 'csv' }, question, csv(head, rows))
  }
}
