import type MediationCase from '#cases/models/mediation_case'
import { cited } from '#routing/cited'
import FailureRoute from '#routing/models/failure_route'
import NonAcceptanceGround from '#routing/models/non_acceptance_ground'

const GENERAL = 'general'

export interface Ending {
  /** Why it was not accepted, in the words of the rule; null for other endings. */
  ground: string | null
  /** Where else one can turn (人民调解法 art. 26), in the order printed. */
  routes: string[]
}

/** How a case ended without agreement, and what is open now; null while it runs or when it was settled. */
export async function endingOf(mediationCase: MediationCase): Promise<Ending | null> {
  const { status, lane, endingReason } = mediationCase
  if (!['closed_failed', 'not_accepted'].includes(status)) return null

  const ground =
    status === 'not_accepted' ? await NonAcceptanceGround.findBy('code', endingReason) : null
  const routes = await FailureRoute.forLane(lane ?? GENERAL)

  return { ground: ground && cited(ground), routes: routes.map(cited) }
}
