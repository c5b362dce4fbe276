import type { HttpContext } from '@adonisjs/core/http'

import { why } from '#deadlines/explain'
import { casePage } from '#portals/mediator/case_page'
import { clockSummary } from '#portals/mediator/clock_summary'

/** M9 期限: the clock, its pauses and extensions, and every day counted or not, and why. */
export default class DeadlinesController {
  async show(ctx: HttpContext) {
    const { mediationCase, page } = await casePage(ctx, 'deadlines')
    await mediationCase.load('extensions')
    const clock = await clockSummary(mediationCase)

    return ctx.view.render('mediator/case/deadlines', {
      page,
      mediationCase,
      clock,
      reasons: clock ? why(clock.deadline) : [],
    })
  }
}
