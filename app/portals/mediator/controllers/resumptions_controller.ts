import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { ResumeClock } from '#cases/actions/resume_clock'
import { addDays, clock } from '#core/clock'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { resumptionValidator } from '#portals/mediator/validators/clock'

/** 期限恢复. */
export default class ResumptionsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'resume', () => ({ yesterday: addDays(clock.today(), -1) }))
  }

  @inject()
  async store(ctx: HttpContext, action: ResumeClock) {
    const mediationCase = await caseFor(ctx, 'resume')
    const typed = await ctx.request.validateUsing(resumptionValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.endedOn)

    return done(ctx, mediationCase, 'resume')
  }
}
