import type { HttpContext } from '@adonisjs/core/http'

import { CASE_STATUSES } from '#cases/case_lifecycle'
import { CASE_SOURCES } from '#cases/case_source'
import { verbsFor } from '#cases/queries/verbs_for'
import { say } from '#core/words'
import Hearing from '#hearings/models/hearing'
import { acceptingOf } from '#portals/mediator/accepting'
import { actsOf, placeOf } from '#portals/mediator/acts'
import { casePage } from '#portals/mediator/case_page'
import { casesIn, LIGHTS } from '#portals/mediator/case_list'
import { clockSummary } from '#portals/mediator/clock_summary'
import { frameOf } from '#portals/mediator/frame'
import { Lights } from '#portals/mediator/light'
import { pageOfCases } from '#portals/mediator/list_page'
import { lastDayWords, nextStepOf } from '#portals/mediator/next_step'
import { rowOf } from '#portals/mediator/party_rows'
import { readinessOf } from '#portals/mediator/readiness'
import { relatedCases } from '#portals/mediator/related_cases'
import { timelineOf } from '#portals/mediator/timeline'
import { caseListValidator } from '#portals/mediator/validators/case_list'
import Lane from '#routing/models/lane'

const NEWEST = 5

/** M2 案件列表 and M3 案件概况. */
export default class CasesController {
  async index({ auth, request, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const [, asked] = await caseListValidator.tryValidate(present(request.qs()))
    const { after, ...filter } = asked ?? {}
    const lights = await Lights.of(user.posts[0].regionCode)
    const list = await pageOfCases(casesIn(user, filter, lights.nearUntil), {
      filter,
      after,
      lights,
    })

    return view.render('mediator/cases', {
      portal: await frameOf(user, 'cases', filter.q),
      filter,
      ...list,
      statuses: choices(CASE_STATUSES, 'cases.statuses'),
      lights: choices(LIGHTS, 'mediator.lights'),
      sources: choices(CASE_SOURCES, 'cases.sources'),
      lanes: (await Lane.query().orderBy('position')).map(({ code, name }) => ({
        value: code,
        text: name,
      })),
    })
  }

  async show(ctx: HttpContext) {
    const { mediationCase, page, user } = await casePage(ctx, 'overview')
    await mediationCase.load('trail', (trail) => trail.preload('actor'))
    const hearings = await Hearing.query()
      .where('caseId', mediationCase.id)
      .preload('minutes')
      .orderBy('startsAt')
    const answers = await verbsFor(user, mediationCase)
    const step = nextStepOf(mediationCase, hearings)
    const acts = actsOf(mediationCase, answers)
    const mine = step?.verbs.filter((verb) =>
      answers.some((answer) => answer.verb === verb && answer.isOpen)
    )

    return ctx.view.render('mediator/case/overview', {
      page,
      mediationCase,
      step,
      lead: lastDayWords(mediationCase),
      buttons: mine?.map((verb) => ({
        text: say(`cases.verbs.${verb}`),
        href: placeOf(mediationCase, verb, step?.at),
      })),
      acts,
      ending: acts.open.find(({ verb }) => verb === 'terminate'),
      clock: await clockSummary(mediationCase),
      accepting: await acceptingOf(mediationCase),
      readiness: readinessOf(mediationCase),
      related: await relatedCases(user, mediationCase),
      parties: mediationCase.parties.map((party) => rowOf(party)),
      entries: timelineOf(mediationCase).slice(0, NEWEST),
    })
  }
}

/** An empty box of the filter narrows nothing. */
function present(typed: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
}

function choices(values: readonly string[], key: string) {
  return values.map((value) => ({ value, text: say(`${key}.${value}`) }))
}
