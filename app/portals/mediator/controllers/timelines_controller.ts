import type { HttpContext } from '@adonisjs/core/http'

import { casePage } from '#portals/mediator/case_page'
import { timelineOf } from '#portals/mediator/timeline'

/** 时间线: the whole trail, or only what the law counts from. */
export default class TimelinesController {
  async show(ctx: HttpContext) {
    const { mediationCase, page } = await casePage(ctx, 'timeline')
    await mediationCase.load('trail', (trail) => trail.preload('actor'))
    const entries = timelineOf(mediationCase)
    const onlyLegal = ctx.request.input('only') === 'legal'

    return ctx.view.render('mediator/case/timeline', {
      page,
      mediationCase,
      onlyLegal,
      total: entries.length,
      entries: onlyLegal ? entries.filter(({ legal }) => legal) : entries,
    })
  }
}
