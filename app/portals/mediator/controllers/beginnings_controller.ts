import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { BeginMediation } from '#cases/actions/begin_mediation'
import { actPage, caseFor, done } from '#portals/mediator/act_page'

/** 开始调解 without a hearing: the first contact. */
export default class BeginningsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'begin')
  }

  @inject()
  async store(ctx: HttpContext, action: BeginMediation) {
    const mediationCase = await caseFor(ctx, 'begin')
    await action.handle(mediationCase, ctx.auth.getUserOrFail())

    return done(ctx, mediationCase, 'begin')
  }
}
