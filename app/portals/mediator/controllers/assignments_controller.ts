import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { AssignMediators } from '#cases/actions/assign_mediators'
import { mediatorsOf } from '#routing/queries/candidates'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { assignmentValidator } from '#portals/mediator/validators/assignment'

/** 指派调解员. */
export default class AssignmentsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'assign', async (mediationCase) => ({
      candidates: await mediatorsOf(mediationCase.committee, mediationCase.parties),
    }))
  }

  @inject()
  async store(ctx: HttpContext, action: AssignMediators) {
    const mediationCase = await caseFor(ctx, 'assign')
    const typed = await ctx.request.validateUsing(assignmentValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed.mediatorIds, typed.selection)

    return done(ctx, mediationCase, 'assign')
  }
}
