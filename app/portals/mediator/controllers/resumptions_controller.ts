import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { ResumeClock } from '#cases/actions/resume_clock'
import Pause from '#cases/models/pause'
import { addDays, clock } from '#core/clock'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { resumptionValidator } from '#portals/mediator/validators/clock'

/** 期限恢复. */
export default class ResumptionsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'resume', async (mediationCase) => {
      const pause = await Pause.query()
        .where('caseId', mediationCase.id)
        .orderBy('startedOn', 'desc')
        .first()
      const yesterday = addDays(clock.today(), -1)

      // Paused and resumed on one day: that day is the whole pause.
      return { lastDay: pause && pause.startedOn > yesterday ? pause.startedOn : yesterday }
    })
  }

  @inject()
  async store(ctx: HttpContext, action: ResumeClock) {
    const mediationCase = await caseFor(ctx, 'resume')
    const typed = await ctx.request.validateUsing(resumptionValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.endedOn)

    return done(ctx, mediationCase, 'resume')
  }
}
