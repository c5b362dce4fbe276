import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { ReadBackMinutes } from '#hearings/actions/read_back_minutes'
import { caseFor } from '#portals/mediator/act_page'
import { hearingAt } from '#portals/mediator/hearing_at'
import { readingValidator } from '#portals/mediator/validators/hearing'

/** 宣读核对: everybody heard the minutes as they stand. */
export default class MinutesReadingsController {
  @inject()
  async store(ctx: HttpContext, readBack: ReadBackMinutes) {
    const mediationCase = await caseFor(ctx, 'seal_minutes')
    const hearing = await hearingAt(ctx, mediationCase)
    const { seen } = await ctx.request.validateUsing(readingValidator)
    await readBack.handle(hearing, seen)

    ctx.session.flash('success', ctx.i18n.t('mediator.minutes.read_back'))
    return ctx.response.redirect().back()
  }
}
