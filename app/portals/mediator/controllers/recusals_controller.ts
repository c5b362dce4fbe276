import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { Recuse } from '#cases/actions/recuse'
import { RECUSAL_GROUNDS } from '#portals/mediator/grounds'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { recusalValidator } from '#portals/mediator/validators/grounds'

/** 回避: the mediators are replaced. */
export default class RecusalsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'recuse', () => ({ grounds: RECUSAL_GROUNDS }))
  }

  @inject()
  async store(ctx: HttpContext, action: Recuse) {
    const mediationCase = await caseFor(ctx, 'recuse')
    const typed = await ctx.request.validateUsing(recusalValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.ground, typed.reason)

    return done(ctx, mediationCase, 'recuse')
  }
}
