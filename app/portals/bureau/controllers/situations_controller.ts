import type { HttpContext } from '@adonisjs/core/http'

import { frameOf } from '#portals/bureau/frame'
import { periodWords } from '#portals/bureau/phrases'
import { questionFrom } from '#portals/bureau/question'
import { choicesFor } from '#portals/bureau/situation/choices'
import { committeesOf, committeesWithLinks } from '#portals/bureau/situation/committees'
import { headlineOf } from '#portals/bureau/situation/headline'
import { kpisOf } from '#portals/bureau/situation/kpis'
import { lateEntriesOf } from '#portals/bureau/situation/late_entries'
import { monthsChart, monthsOf } from '#portals/bureau/situation/months'
import { narrowingOf } from '#portals/bureau/situation/narrowing'
import { notesOf } from '#portals/bureau/situation/notes'
import { outsideOf } from '#portals/bureau/situation/outside'
import { stagesChart, stagesOf } from '#portals/bureau/situation/stages'
import { typesChart, typesOf } from '#portals/bureau/situation/types'

/** B1 态势: every figure with its definition, its change and the list behind it. */
export default class SituationsController {
  async show(ctx: HttpContext) {
    const question = await questionFrom(ctx)
    const months = await monthsOf(question)
    const committees = await committeesOf(question)

    return ctx.view.render('bureau/situation', {
      portal: await frameOf(question.filter.regionCode, 'situation'),
      question,
      period: periodWords(question.filter),
      narrowing: await narrowingOf(question),
      headline: await headlineOf(question),
      choices: await choicesFor(question),
      late: await lateEntriesOf(question),
      kpis: await kpisOf(question),
      notes: await notesOf(question, months, committees),
      months: monthsChart(months, question),
      types: typesChart(await typesOf(question), question),
      stages: stagesChart(await stagesOf(question), question),
      committees: committeesWithLinks(committees, question),
      outside: await outsideOf(question),
    })
  }
}
