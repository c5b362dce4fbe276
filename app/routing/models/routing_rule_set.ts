import type { QueryClientContract } from '@adonisjs/lucid/types/database'

import type { Day } from '#core/clock'
import { RoutingRuleSetSchema } from '#database/schema'
import { compiledRuleSet, ruleSetFrom, type RuleSet, type RuleSetSource } from '#routing/rule_set'

/** 分流规则: one version of the whole table, kept for ever so that every decision can be replayed. */
export default class RoutingRuleSet extends RoutingRuleSetSchema {
  declare rules: RuleSetSource

  /** The version in force on a day. Reads the large rules only for a version not yet compiled. */
  static async inForce(day: Day, client?: QueryClientContract) {
    return RoutingRuleSet.query({ client })
      .select('id', 'version', 'sm3', 'validFromOn')
      .where('validFromOn', '<=', day)
      .orderBy('validFromOn', 'desc')
      .orderBy('id', 'desc')
      .firstOrFail()
  }

  async compiled(client?: QueryClientContract): Promise<RuleSet> {
    return compiledRuleSet(this.version) ?? ruleSetFrom(await this.#source(client))
  }

  async #source(client?: QueryClientContract) {
    const { rules } = await RoutingRuleSet.query({ client }).where('id', this.id).firstOrFail()
    return rules
  }
}
