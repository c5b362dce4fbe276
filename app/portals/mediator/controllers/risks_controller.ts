import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { RaiseRisk, RISKS } from '#cases/actions/raise_risk'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { riskValidator } from '#portals/mediator/validators/grounds'

/** 上报风险 (人民调解法 art. 25). */
export default class RisksController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'raise_risk', () => ({ risks: RISKS }))
  }

  @inject()
  async store(ctx: HttpContext, action: RaiseRisk) {
    const mediationCase = await caseFor(ctx, 'raise_risk')
    const typed = await ctx.request.validateUsing(riskValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.risk, typed.reason)

    return done(ctx, mediationCase, 'raise_risk')
  }
}
