import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import type User from '#identity/models/user'
import { caseAt } from '#portals/desk/dispatch/case_at'
import { NoCommittee } from '#portals/desk/dispatch/refusals'
import { lanesByCode } from '#portals/desk/dispatch/lanes'
import { suggestionFor } from '#portals/desk/dispatch/suggestion'
import { waiting } from '#portals/desk/dispatch/waiting'
import { routeValidator } from '#portals/desk/validators/dispatch'
import { RouteCase } from '#routing/actions/route_case'
import DisputeType from '#routing/models/dispute_type'
import { committeeFor } from '#routing/queries/candidates'

const LONGEST = 500

/** A dispatcher confirms the suggestion or decides otherwise, with a reason, and goes on to the next case. */
export default class RoutingsController {
  @inject()
  async store(ctx: HttpContext, routeCase: RouteCase) {
    const { user, mediationCase } = await caseAt(ctx, 'route')
    const { trace } = await suggestionFor(mediationCase)
    const types = await DisputeType.query().withScopes((scopes) => scopes.inForce())
    const suggested = {
      lane: trace.groundOfNonAcceptance ? null : trace.lane,
      type: trace.disputeType,
    }
    const typed = await ctx.request.validateUsing(
      routeValidator(
        suggested,
        [...(await lanesByCode()).keys()],
        types.map(({ name }) => name)
      )
    )

    const lane = typed.lane === 'other' ? typed.otherLane! : typed.lane
    const committee = await committeeFor(lane, mediationCase.regionCode)
    if (!committee) throw new NoCommittee()

    await routeCase.handle(mediationCase, user, {
      lane,
      coLanes: lane === suggested.lane ? trace.coLanes : [],
      disputeType: typed.disputeType,
      committeeId: committee.id,
      because: typed.reason ?? [...trace.sentences[0]].slice(0, LONGEST).join(''),
    })
    ctx.session.flash(
      'success',
      ctx.i18n.t('desk.decision.done', { committee: committee.name, title: mediationCase.title })
    )
    return this.#toNext(ctx, user)
  }

  async #toNext({ response }: HttpContext, dispatcher: User) {
    const [next] = await waiting(dispatcher)
    return next
      ? response.redirect().toRoute('desk.queue.show', [next.publicId])
      : response.redirect().toRoute('desk.queue')
  }
}
