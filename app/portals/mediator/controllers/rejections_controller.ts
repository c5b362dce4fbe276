import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { RejectCase } from '#cases/actions/reject_case'
import { nonAcceptanceChoices, routesOf } from '#portals/mediator/grounds'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { rejectionValidator } from '#portals/mediator/validators/grounds'

/** 不予受理: the page before says what follows. */
export default class RejectionsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'reject', async (mediationCase) => ({
      grounds: await nonAcceptanceChoices(),
      routes: await routesOf(mediationCase),
    }))
  }

  @inject()
  async store(ctx: HttpContext, action: RejectCase) {
    const mediationCase = await caseFor(ctx, 'reject')
    const typed = await ctx.request.validateUsing(rejectionValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.ground, typed.reason)

    return done(ctx, mediationCase, 'reject')
  }
}
