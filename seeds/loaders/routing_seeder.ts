import { readFile } from 'node:fs/promises'

import app from '@adonisjs/core/services/app'
import { BaseSeeder } from '@adonisjs/lucid/seeders'

import { canonicalJson, type Json } from '#core/canonical_json'
import { sm3 } from '#core/sm3'
import DisputeType from '#routing/models/dispute_type'
import FailureRoute from '#routing/models/failure_route'
import Lane from '#routing/models/lane'
import NonAcceptanceGround from '#routing/models/non_acceptance_ground'
import RoutingRuleSet from '#routing/models/routing_rule_set'
import { shippedRuleSet } from '#routing/rule_set'

/** 分流: lanes, types, grounds, routes and the rule set of this release. Safe to run again. */
export default class RoutingSeeder extends BaseSeeder {
  async run() {
    const lanes = await read('lanes.json')
    for (const [index, { code, name, committeeKind, notes }] of lanes.entries()) {
      await Lane.updateOrCreate({ code }, { name, position: index + 1, committeeKind, notes })
    }
    for (const { code, name, position, validFrom, validTo } of await read('dispute_types.json')) {
      await DisputeType.updateOrCreate(
        { code, validFromOn: validFrom },
        { name, position, validToOn: validTo }
      )
    }
    for (const { code, text, citation, refuses } of await read('non_acceptance_grounds.json')) {
      await NonAcceptanceGround.updateOrCreate({ code }, { text, citation, refuses })
    }
    for (const { lane, position, text, citation } of await read('routes_after_failure.json')) {
      await FailureRoute.updateOrCreate({ lane, position }, { text, citation })
    }
    await this.#loadRules()
  }

  /** A version is never changed: another content has another name. */
  async #loadRules() {
    const rules = shippedRuleSet()
    const sum = sm3(canonicalJson(rules as unknown as Json))
    await RoutingRuleSet.firstOrCreate(
      { version: rules.version },
      { rules, sm3: sum, validFromOn: rules.validFrom }
    )
  }
}

async function read(file: string): Promise<any[]> {
  return JSON.parse(await readFile(app.makePath('seeds/data', file), 'utf-8'))
}
