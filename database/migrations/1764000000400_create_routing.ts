import { belongsTo, day, flag, instant, json, Migration } from '#database/table'

/** 分流: the two axes, the grounds and routes, the versioned rules, and every decision with its trace. */
export default class extends Migration {
  async up() {
    this.createTable('lanes', (table) => {
      table.bigIncrements('id')
      table.string('code', 20).notNullable().unique()
      table.string('name', 30).notNullable()
      table.integer('position').notNullable()
      table.string('committee_kind', 30).notNullable()
      json(table, 'notes').notNullable()
    })

    // Types retire, they are never deleted: an old report must still find its words.
    this.createTable('dispute_types', (table) => {
      table.bigIncrements('id')
      table.string('code', 40).notNullable()
      table.string('name', 40).notNullable()
      table.integer('position').notNullable()
      day(table, 'valid_from_on').notNullable()
      day(table, 'valid_to_on')
      table.unique(['code', 'valid_from_on'])
    })

    this.createTable('non_acceptance_grounds', (table) => {
      table.bigIncrements('id')
      table.string('code', 10).notNullable().unique()
      table.string('text', 200).notNullable()
      table.string('citation', 120)
      flag(table, 'refuses')
    })

    this.createTable('failure_routes', (table) => {
      table.bigIncrements('id')
      table.string('lane', 20).notNullable()
      table.integer('position').notNullable()
      table.string('text', 200).notNullable()
      table.string('citation', 120)
      table.unique(['lane', 'position'])
    })

    this.createTable('routing_rule_sets', (table) => {
      table.bigIncrements('id')
      table.string('version', 30).notNullable().unique()
      json(table, 'rules').notNullable()
      table.string('sm3', 64).notNullable()
      day(table, 'valid_from_on').notNullable()
    })

    this.createTable('routing_decisions', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable()
      table.string('region_code', 12).notNullable()
      belongsTo(table, 'rule_set_id', 'routing_rule_sets').notNullable()
      table.string('input_sm3', 64).notNullable()
      json(table, 'trace').notNullable()
      table.string('suggested_lane', 20).notNullable()
      table.string('suggested_type', 40).notNullable()
      belongsTo(table, 'suggested_committee_id', 'committees')
      table.string('ground', 10)
      // Thousandths: a binary fraction would not compare alike on every engine.
      table.integer('confidence').notNullable()
      instant(table, 'suggested_at').notNullable()
      table.string('decided_lane', 20)
      table.string('decided_type', 40)
      belongsTo(table, 'decided_committee_id', 'committees')
      belongsTo(table, 'decided_by_id', 'users')
      table.string('reason', 500)
      instant(table, 'decided_at')
      table.index(['case_id', 'id'])
      table.index(['region_code', 'suggested_at'])
    })
  }

  async down() {
    this.dropTables(
      'lanes',
      'dispute_types',
      'non_acceptance_grounds',
      'failure_routes',
      'routing_rule_sets',
      'routing_decisions'
    )
  }
}
