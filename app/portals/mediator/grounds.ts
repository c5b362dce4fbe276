import type MediationCase from '#cases/models/mediation_case'
import { cited } from '#routing/cited'
import FailureRoute from '#routing/models/failure_route'
import NonAcceptanceGround from '#routing/models/non_acceptance_ground'

/** Why a committee hands a case back to the dispatcher. */
export const RETURN_GROUNDS = ['wrong_lane', 'wrong_region', 'conflict', 'overload'] as const

/** 人民法院在线调解规则 art. 25, as the base of why a mediation ends without agreement. */
export const TERMINATION_GROUNDS = [
  'gap_too_big',
  'party_ends',
  'unreachable',
  'refuses_to_sign',
  'self_settled',
  'must_stop',
  'expired_unextended',
  'other',
] as const

/** 医疗纠纷预防和处理条例 art. 37 by analogy, and what a party may simply ask for. */
export const RECUSAL_GROUNDS = ['relative', 'interest', 'other_relation', 'party_asks'] as const

/** 不予受理的理由 as radios: the ground, and the article it stands on. */
export async function nonAcceptanceChoices() {
  const grounds = await NonAcceptanceGround.refusing()
  return grounds.map(({ code, text, citation }) => ({
    value: code,
    text: `${code} ${text}`,
    hint: citation ?? '',
  }))
}

/** Where the parties can still turn (人民调解法 art. 26), in the order printed. */
export async function routesOf({ lane }: MediationCase): Promise<string[]> {
  const routes = await FailureRoute.forLane(lane ?? 'general')
  return routes.map(cited)
}
