import type { HttpContext } from '@adonisjs/core/http'

import CaseEvent from '#cases/models/case_event'
import { caseNamed } from '#portals/api/case_named'
import { answerPage, askedPage } from '#portals/api/page'
import TrailTransformer from '#portals/api/transformers/trail_transformer'

export default class TrailsController {
  async index(ctx: HttpContext) {
    const { limit, after } = await askedPage(ctx)
    const mediationCase = await caseNamed(ctx.params.id, ctx.auth.getUserOrFail()).firstOrFail()
    const found = await CaseEvent.query()
      .where('caseId', mediationCase.id)
      .where('position', '>', positionOf(after))
      .orderBy('position')
      .limit(limit + 1)

    return answerPage(ctx, found, limit, {
      cursor: ({ position }) => String(position),
      shown: (entry) => new TrailTransformer(entry).toObject(),
    })
  }
}

/** What is no position is before the first. */
const positionOf = (after = '') => (/^\d{1,6}$/.test(after) ? Number(after) : 0)
