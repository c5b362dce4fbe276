import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { Terminate } from '#cases/actions/terminate'
import { routesOf, TERMINATION_GROUNDS } from '#portals/mediator/grounds'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { terminationValidator } from '#portals/mediator/validators/grounds'

/** 终止调解: the page before says what follows and where the parties can still go. */
export default class TerminationsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'terminate', async (mediationCase) => ({
      grounds: TERMINATION_GROUNDS,
      routes: await routesOf(mediationCase),
    }))
  }

  @inject()
  async store(ctx: HttpContext, action: Terminate) {
    const mediationCase = await caseFor(ctx, 'terminate')
    const typed = await ctx.request.validateUsing(terminationValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.ground, typed.reason)

    return done(ctx, mediationCase, 'terminate')
  }
}
