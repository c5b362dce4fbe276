import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { ExtendClock } from '#cases/actions/extend_clock'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { extensionValidator } from '#portals/mediator/validators/clock'

/** 延长期限, as everyone agreed in writing. */
export default class ExtensionsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'extend')
  }

  @inject()
  async store(ctx: HttpContext, action: ExtendClock) {
    const mediationCase = await caseFor(ctx, 'extend')
    const typed = await ctx.request.validateUsing(extensionValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.dueOn, typed.reason)

    return done(ctx, mediationCase, 'extend')
  }
}
