import type { QueryClientContract } from '@adonisjs/lucid/types/database'

import type MediationCase from '#cases/models/mediation_case'
import type Party from '#cases/models/party'
import { canonicalJson, type Json } from '#core/canonical_json'
import { clock, type Day } from '#core/clock'
import { forAWhile } from '#core/for_a_while'
import { sm3 } from '#core/sm3'
import type { Statement } from '#routing/facts'
import type RoutingDecision from '#routing/models/routing_decision'
import RoutingRuleSet from '#routing/models/routing_rule_set'
import { committeeFor } from '#routing/queries/candidates'
import { suggest } from '#routing/suggest'

export type Filed = Pick<
  MediationCase,
  'regionCode' | 'statement' | 'claim' | 'claimedFen' | 'place' | 'channel' | 'referralSource'
> & { peopleCount: number; parties: Pick<Party, 'side' | 'kind' | 'name'>[] }

const ruleSetOn = forAWhile((day: Day, client?: QueryClientContract) =>
  RoutingRuleSet.inForce(day, client)
)

/** 分流建议: what the rules propose, with their reasons; a dispatcher confirms or overrides it. */
export class SuggestRoute {
  /** Reads only: whoever files keeps the decision together with its case. */
  async handle(filed: Filed, client?: QueryClientContract) {
    const inForce = await ruleSetOn(clock.today(), client)
    const statement = statementOf(filed)
    const trace = suggest(statement, await inForce.compiled(client))
    const committee = await committeeFor(trace.lane, filed.regionCode, client)

    return {
      regionCode: filed.regionCode,
      ruleSetId: inForce.id,
      inputSm3: digestOf(statement),
      trace,
      suggestedLane: trace.lane,
      suggestedType: trace.disputeType,
      suggestedCommitteeId: committee?.id ?? null,
      ground: trace.groundOfNonAcceptance,
      confidence: Math.round(trace.confidence * 1000),
      suggestedAt: clock.now(),
    } satisfies Partial<RoutingDecision>
  }
}

/** What the rules read of a case. Everything but this may change without moving the suggestion. */
export function statementOf(filed: Filed): Statement {
  return {
    text: [filed.statement, filed.claim].filter(Boolean).join('\n'),
    parties: filed.parties.map(({ side, kind, name }) => ({ role: side, kind, name })),
    amount: filed.claimedFen?.toString() ?? null,
    place: filed.place,
    peopleCount: filed.peopleCount,
    channel: filed.referralSource ?? filed.channel,
    referrer: filed.referralSource,
  }
}

export const digestOf = (statement: Statement) => sm3(canonicalJson(statement as unknown as Json))
