import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { digestOf, WriteMinutes } from '#hearings/actions/write_minutes'
import { ALWAYS_GIVEN, STATUTORY_NOTICES } from '#hearings/models/minutes'
import { caseFor } from '#portals/mediator/act_page'
import { casePage, pathOf } from '#portals/mediator/case_page'
import { hearingAt } from '#portals/mediator/hearing_at'
import { hearingLine } from '#portals/mediator/hearing_line'
import { minutesStageOf } from '#portals/mediator/hearings_of_case'
import { minutesValidator } from '#portals/mediator/validators/hearing'

/** 调解笔录 of a hearing: written here, then read back, then sealed. */
export default class MinutesController {
  async show(ctx: HttpContext) {
    const { mediationCase, page } = await casePage(ctx, 'hearings')
    const hearing = await hearingAt(ctx, mediationCase)
    hearing.$setRelated('mediationCase', mediationCase)
    const { minutes } = hearing

    return ctx.view.render('mediator/case/minutes', {
      page,
      mediationCase,
      minutes,
      stage: minutesStageOf(hearing),
      hearing: hearingLine(hearing),
      isHeld: hearing.isHeld,
      seen: digestOf(minutes),
      path: ctx.request.url(),
      back: pathOf(mediationCase, 'hearings'),
      notices: STATUTORY_NOTICES,
      required: ALWAYS_GIVEN,
      mayWrite: await ctx.bouncer
        .with(MediationCasePolicy)
        .allows('take', mediationCase, 'seal_minutes'),
    })
  }

  @inject()
  async update(ctx: HttpContext, writeMinutes: WriteMinutes) {
    const mediationCase = await caseFor(ctx, 'seal_minutes')
    const hearing = await hearingAt(ctx, mediationCase)
    const { content, notices = [], seen } = await ctx.request.validateUsing(minutesValidator)
    await writeMinutes.handle(hearing, ctx.auth.getUserOrFail(), { content, notices, seen })

    ctx.session.flash('success', ctx.i18n.t('mediator.minutes.saved'))
    return ctx.response.redirect(ctx.request.url())
  }
}
