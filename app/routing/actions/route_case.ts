import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

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

    return take(mediationCase, 'route', { by: dispatcher, because }, async (locked) => {
      locked.merge({ lane, coLanes, disputeType, committeeId })

      return { lane, coLanes, disputeType, committeeId }
    })
  }
}
