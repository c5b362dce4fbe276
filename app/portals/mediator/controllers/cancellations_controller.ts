import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { CancelHearing } from '#hearings/actions/cancel_hearing'
import { actPage, caseFor } from '#portals/mediator/act_page'
import { pathOf } from '#portals/mediator/case_page'
import { hearingAt } from '#portals/mediator/hearing_at'
import { hearingLine } from '#portals/mediator/hearing_line'
import { cancellationValidator } from '#portals/mediator/validators/hearing'

/** 取消调解会. */
export default class CancellationsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'cancel_hearing', async (mediationCase) => {
      const hearing = await hearingAt(ctx, mediationCase)
      hearing.$setRelated('mediationCase', mediationCase)
      return { hearing: hearingLine(hearing), back: pathOf(mediationCase, 'hearings') }
    })
  }

  @inject()
  async store(ctx: HttpContext, cancelHearing: CancelHearing) {
    const mediationCase = await caseFor(ctx, 'cancel_hearing')
    const hearing = await hearingAt(ctx, mediationCase)
    const { reason } = await ctx.request.validateUsing(cancellationValidator)
    await cancelHearing.handle(hearing, ctx.auth.getUserOrFail(), reason)

    ctx.session.flash('success', ctx.i18n.t('mediator.hearings.cancelled'))
    return ctx.response.redirect(pathOf(mediationCase, 'hearings'))
  }
}
