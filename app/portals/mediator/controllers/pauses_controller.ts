import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { PauseClock } from '#cases/actions/pause_clock'
import { clock } from '#core/clock'
import { pauseChoices } from '#portals/mediator/pause_choices'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { pauseValidator } from '#portals/mediator/validators/clock'

/** 期限暂停. */
export default class PausesController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'pause', async (mediationCase) => ({
      today: clock.today(),
      grounds: await pauseChoices(mediationCase),
    }))
  }

  @inject()
  async store(ctx: HttpContext, action: PauseClock) {
    const mediationCase = await caseFor(ctx, 'pause')
    const typed = await ctx.request.validateUsing(pauseValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), {
      ground: typed.ground,
      because: typed.reason,
      document: typed.document,
      startedOn: typed.startedOn,
    })

    return done(ctx, mediationCase, 'pause')
  }
}
