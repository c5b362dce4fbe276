import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'
import RoutingDecision from '#routing/models/routing_decision'

export interface Route {
  lane: string
  coLanes?: string[]
  disputeType: string
  committeeId: number
  /** Why there: the system's reading as confirmed, or the dispatcher's own words. */
  because: string
}

/** 分流: a person confirms which committee should mediate, with a reason; the system only suggests. */
export class RouteCase {
  async handle(mediationCase: MediationCase, dispatcher: User, route: Route) {
    const { lane, coLanes = [], disputeType, committeeId, because } = route

    return take(mediationCase, 'route', { by: dispatcher, because }, async (locked, trx) => {
      locked.merge({ lane, coLanes, disputeType, committeeId })
      await this.#decide(locked.id, dispatcher, route, trx)

      return { lane, coLanes, disputeType, committeeId }
    })
  }

  /** Beside what the rules proposed stands what a person decided, and why. */
  async #decide(caseId: number, dispatcher: User, route: Route, trx: TransactionClientContract) {
    const suggested = await RoutingDecision.latestOf(caseId, trx).first()

    await suggested
      ?.merge({
        decidedLane: route.lane,
        decidedType: route.disputeType,
        decidedCommitteeId: route.committeeId,
        decidedById: dispatcher.id,
        reason: route.because,
        decidedAt: clock.now(),
      })
      .save()
  }
}
