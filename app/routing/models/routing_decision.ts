import { belongsTo } from '@adonisjs/lucid/orm'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import MediationCase from '#cases/models/mediation_case'
import { RoutingDecisionSchema } from '#database/schema'
import Committee from '#identity/models/committee'
import User from '#identity/models/user'
import RoutingRuleSet from '#routing/models/routing_rule_set'
import type { Suggestion } from '#routing/suggest'

/** 分流决定: what the rules proposed and why, and what a person decided and why. */
export default class RoutingDecision extends RoutingDecisionSchema {
  declare trace: Suggestion

  @belongsTo(() => MediationCase, { foreignKey: 'caseId' })
  declare mediationCase: BelongsTo<typeof MediationCase>

  @belongsTo(() => RoutingRuleSet, { foreignKey: 'ruleSetId' })
  declare ruleSet: BelongsTo<typeof RoutingRuleSet>

  @belongsTo(() => Committee, { foreignKey: 'suggestedCommitteeId' })
  declare suggestedCommittee: BelongsTo<typeof Committee>

  @belongsTo(() => Committee, { foreignKey: 'decidedCommitteeId' })
  declare decidedCommittee: BelongsTo<typeof Committee>

  @belongsTo(() => User, { foreignKey: 'decidedById' })
  declare decidedBy: BelongsTo<typeof User>

  /** The newest of a case first: supplemented statements are read afresh. */
  static latestOf(caseId: number, trx?: TransactionClientContract) {
    return RoutingDecision.query({ client: trx }).where({ caseId }).orderBy('id', 'desc')
  }

  get isDecided(): boolean {
    return !!this.decidedAt
  }

  /** The person went another way than the rules; then a reason is on record. */
  get isOverridden(): boolean {
    return this.isDecided && this.decidedLane !== this.suggestedLane
  }
}
