import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { RejectCase } from '#cases/actions/reject_case'
import { caseAt } from '#portals/desk/dispatch/case_at'
import { suggestionFor } from '#portals/desk/dispatch/suggestion'
import { frameOf } from '#portals/desk/frame'
import { refusalValidator } from '#portals/desk/validators/dispatch'
import FailureRoute from '#routing/models/failure_route'
import NonAcceptanceGround from '#routing/models/non_acceptance_ground'

/** 不予受理: with its ground, its reason in words, and where to go instead (人民调解法 art. 26). */
export default class RefusalsController {
  async create(ctx: HttpContext) {
    const { user, mediationCase, back } = await caseAt(ctx, 'reject')
    const { trace } = await suggestionFor(mediationCase)

    return ctx.view.render('desk/queue/refusal', {
      portal: await frameOf(user, null),
      mediationCase,
      back,
      suggested: trace.groundOfNonAcceptance,
      grounds: await NonAcceptanceGround.refusing(),
      routes: await FailureRoute.forLane(trace.lane),
    })
  }

  @inject()
  async store(ctx: HttpContext, rejectCase: RejectCase) {
    const { user, mediationCase } = await caseAt(ctx, 'reject')
    const codes = (await NonAcceptanceGround.refusing()).map(({ code }) => code)
    const { ground, reason } = await ctx.request.validateUsing(refusalValidator(codes))
    await rejectCase.handle(mediationCase, user, ground, reason)

    ctx.session.flash('success', ctx.i18n.t('desk.refusal.done'))
    return ctx.response.redirect().toRoute('desk.registrations.show', [mediationCase.publicId])
  }
}
