import { FailureRouteSchema } from '#database/schema'

/** Where to go after a refusal or failure (人民调解法 art. 26), by lane, in the order printed. */
export default class FailureRoute extends FailureRouteSchema {
  static forLane(lane: string) {
    return FailureRoute.query().where('lane', lane).orderBy('position')
  }
}
