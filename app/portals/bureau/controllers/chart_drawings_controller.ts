import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

import { barChart, columnChart, funnelChart } from '#core/chart_geometry'
import { say } from '#core/words'
import { fileAnswer } from '#portals/bureau/file_answer'
import { type Question, questionFrom } from '#portals/bureau/question'
import { monthsChart, monthsOf } from '#portals/bureau/situation/months'
import { stagesChart, stagesOf } from '#portals/bureau/situation/stages'
import { typesChart, typesOf } from '#portals/bureau/situation/types'

const DRAWINGS = {
  months: async (question: Question) => {
    const { months, ...chart } = monthsChart(await monthsOf(question), question)
    return { view: 'columns', ...chart, drawing: columnChart(months.map(unlinked)) }
  },
  types: async (question: Question) => {
    const { bars, ...chart } = typesChart(await typesOf(question), question)
    const unit = say('components.chart.pieces')
    return { view: 'bars', ...chart, unit, drawing: barChart(bars.map(unlinked)) }
  },
  stages: async (question: Question) => {
    const { stages, ...chart } = stagesChart(await stagesOf(question), question)
    return { view: 'funnel', ...chart, drawing: funnelChart(stages.map(unlinked)) }
  },
}

/** The drawing of one chart, to be set into a report. */
export default class ChartDrawingsController {
  async show(ctx: HttpContext) {
    const { chart } = ctx.params
    if (!isDrawn(chart)) throw new Exception('No such chart', { status: 404, code: 'E_NOT_FOUND' })

    const question = await questionFrom(ctx)
    const { view, ...state } = await DRAWINGS[chart](question)
    const svg = await ctx.view.render(`components/chart/${view}_drawing`, { ...state, alone: true })
    return fileAnswer(ctx, { name: chart, kind: 'svg' }, question, svg.trim())
  }
}

function isDrawn(name: string): name is keyof typeof DRAWINGS {
  return Object.hasOwn(DRAWINGS, name)
}

/** On paper there is nothing to open. */
function unlinked<Part extends object>(part: Part): Part {
  return { ...part, href: undefined, stripedHref: undefined, solidHref: undefined }
}
