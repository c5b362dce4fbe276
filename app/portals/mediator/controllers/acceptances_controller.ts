import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { AcceptCase } from '#cases/actions/accept_case'
import { actPage, caseFor, done } from '#portals/mediator/act_page'

/** 受理. */
export default class AcceptancesController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'accept')
  }

  @inject()
  async store(ctx: HttpContext, action: AcceptCase) {
    const mediationCase = await caseFor(ctx, 'accept')
    await action.handle(mediationCase, ctx.auth.getUserOrFail())

    return done(ctx, mediationCase, 'accept')
  }
}
