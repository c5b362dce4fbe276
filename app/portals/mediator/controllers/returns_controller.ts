import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { ReturnRoute } from '#cases/actions/return_route'
import { RETURN_GROUNDS } from '#portals/mediator/grounds'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { returnValidator } from '#portals/mediator/validators/grounds'

/** 退回分流, once. */
export default class ReturnsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'return_route', () => ({ grounds: RETURN_GROUNDS }))
  }

  @inject()
  async store(ctx: HttpContext, action: ReturnRoute) {
    const mediationCase = await caseFor(ctx, 'return_route')
    const typed = await ctx.request.validateUsing(returnValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.ground, typed.reason)

    return done(ctx, mediationCase, 'return_route')
  }
}
