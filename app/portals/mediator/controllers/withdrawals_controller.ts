import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { Withdraw } from '#cases/actions/withdraw'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { reasonValidator } from '#portals/mediator/validators/grounds'

/** 撤回申请, as the applicant asked. */
export default class WithdrawalsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'withdraw')
  }

  @inject()
  async store(ctx: HttpContext, action: Withdraw) {
    const mediationCase = await caseFor(ctx, 'withdraw')
    const typed = await ctx.request.validateUsing(reasonValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.reason)

    return done(ctx, mediationCase, 'withdraw')
  }
}
