import type MediationCase from '#cases/models/mediation_case'
import RoutingDecision from '#routing/models/routing_decision'

/** What the rules last proposed for a case, with the very rule set they were. */
export async function suggestionFor({ id }: MediationCase) {
  const decision = await RoutingDecision.latestOf(id).preload('ruleSet').firstOrFail()

  return { decision, trace: decision.trace, ruleSet: await decision.ruleSet.compiled() }
}
