import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { TellRights } from '#cases/actions/tell_rights'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { rightsValidator } from '#portals/mediator/validators/consent'

/** 权利义务告知 (人民调解法 art. 23–24). */
export default class RightsNoticesController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'tell_rights')
  }

  @inject()
  async store(ctx: HttpContext, action: TellRights) {
    const mediationCase = await caseFor(ctx, 'tell_rights')
    const typed = await ctx.request.validateUsing(rightsValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.partyIds)

    return done(ctx, mediationCase, 'tell_rights')
  }
}
