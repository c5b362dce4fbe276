import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { SealMinutes } from '#hearings/actions/seal_minutes'
import { caseFor } from '#portals/mediator/act_page'
import { hearingAt } from '#portals/mediator/hearing_at'

/** 封存笔录. */
export default class MinutesSealsController {
  @inject()
  async store(ctx: HttpContext, sealMinutes: SealMinutes) {
    const mediationCase = await caseFor(ctx, 'seal_minutes')
    const hearing = await hearingAt(ctx, mediationCase)
    await sealMinutes.handle(hearing, ctx.auth.getUserOrFail())

    ctx.session.flash('success', ctx.i18n.t('mediator.minutes.sealed'))
    return ctx.response.redirect().back()
  }
}
