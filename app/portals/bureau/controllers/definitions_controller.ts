import type { HttpContext } from '@adonisjs/core/http'

import { frameOf } from '#portals/bureau/frame'
import { codeOf, nameOf, noteOf } from '#portals/bureau/phrases'
import { say } from '#core/words'
import { type MetricName, METRICS, type RateName, RATES } from '#statistics/metrics'

/** 口径: every definition in force, with its number and version. */
export default class DefinitionsController {
  async index({ auth, view }: HttpContext) {
    const officer = await auth.getUserOrFail().knowPosts()
    const rates = Object.keys(RATES) as RateName[]
    const metrics = Object.keys(METRICS) as MetricName[]

    return view.render('bureau/definitions', {
      portal: await frameOf(officer.regionCodes('officer')[0], 'definitions'),
      definitions: [
        ...rates.map((rate) => ({ name: say(`statistics.rates.${rate}.name`), figure: rate })),
        ...metrics.map((metric) => ({ name: nameOf(metric), figure: metric })),
      ].map(({ name, figure }) => ({
        name,
        code: codeOf(figure),
        words: say(`statistics.${figure in METRICS ? 'metrics' : 'rates'}.${figure}.definition`),
        note: noteOf(figure),
      })),
    })
  }
}
