import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { CloseCase } from '#cases/actions/close_case'
import { actPage, caseFor, done } from '#portals/mediator/act_page'

/** 结案. */
export default class ClosingsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'close')
  }

  @inject()
  async store(ctx: HttpContext, action: CloseCase) {
    const mediationCase = await caseFor(ctx, 'close')
    await action.handle(mediationCase, ctx.auth.getUserOrFail())

    return done(ctx, mediationCase, 'close')
  }
}
