import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { AskConsent } from '#cases/actions/ask_consent'
import { actPage, caseFor, done } from '#portals/mediator/act_page'

/** 征询对方意愿. */
export default class ConsentRequestsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'ask_consent')
  }

  @inject()
  async store(ctx: HttpContext, action: AskConsent) {
    const mediationCase = await caseFor(ctx, 'ask_consent')
    await action.handle(mediationCase, ctx.auth.getUserOrFail())

    return done(ctx, mediationCase, 'ask_consent')
  }
}
