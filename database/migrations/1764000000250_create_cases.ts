import { belongsTo, day, flag, instant, json, Migration, money, secret } from '#database/table'

/** 调解案件: the case, its parties, its trail, and the overlays that run beside its status. */
export default class extends Migration {
  async up() {
    this.createTable('mediation_cases', (table) => {
      table.bigIncrements('id')
      table.string('public_id', 26).notNullable().unique()
      table.string('region_code', 12).notNullable()
      // 一案一码: short, with a check digit, safe to read over the phone, one for life.
      table.string('citizen_number', 16).notNullable().unique()
      table.string('status', 20).notNullable()
      table.integer('version').notNullable().defaultTo(0)
      table.string('trail_head', 64).notNullable()
      table.integer('trail_length').notNullable()

      table.string('title', 120).notNullable()
      table.text('statement', 'mediumtext').notNullable()
      table.text('claim').notNullable()
      money(table, 'claimed_fen')
      day(table, 'happened_on')
      table.string('place', 200)

      table.string('channel', 20).notNullable()
      table.string('source', 20).notNullable()
      table.string('referral_source', 20)
      table.string('referral_number', 60)

      table.string('lane', 20)
      json(table, 'co_lanes')
      table.string('dispute_type', 40)
      belongsTo(table, 'committee_id', 'committees')
      table.integer('people_count').notNullable().defaultTo(2)
      flag(table, 'is_injury')
      flag(table, 'is_mass')
      flag(table, 'is_urgent')
      table.string('risk', 10).notNullable().defaultTo('none')
      flag(table, 'is_public')
      flag(table, 'is_demo')
      table.integer('round').notNullable().defaultTo(1)
      table.integer('return_count').notNullable().defaultTo(0)

      instant(table, 'applied_at').notNullable()
      instant(table, 'registered_at').notNullable()
      instant(table, 'accepted_at')
      instant(table, 'agreed_at')
      instant(table, 'closed_at')
      // Index only: derived from the trail, the rule and the calendar; can be computed again.
      table.string('clock_code', 10)
      day(table, 'due_on')
      day(table, 'safe_on')
      table.string('ending_reason', 40)

      instant(table, 'created_at').notNullable()
      instant(table, 'updated_at')

      table.index(['region_code', 'status', 'id'])
      table.index(['region_code', 'committee_id', 'status', 'due_on'])
      table.index(['region_code', 'due_on'])
      table.index(['region_code', 'registered_at'])
    })

    this.createTable('parties', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable()
      table.string('region_code', 12).notNullable()
      table.string('side', 12).notNullable()
      table.integer('position').notNullable()
      table.string('kind', 12).notNullable()
      table.string('name', 100).notNullable()
      table.string('name_index', 40).notNullable().index()
      secret(table, 'identity_number')
      table.string('identity_index', 40).index()
      secret(table, 'phone')
      table.string('phone_index', 40).index()
      table.string('gender', 10)
      day(table, 'birth_on')
      table.string('ethnicity', 20)
      table.string('occupation', 60)
      table.string('address', 200)
      table.string('legal_representative', 100)
      // Who speaks for the party, and how far (民事诉讼法 art. 61–62).
      table.string('agent_name', 100)
      table.string('agent_kind', 30)
      secret(table, 'agent_phone')
      json(table, 'agent_powers')
      // consent: unknown → asked → agreed | refused | unreachable; silence is never agreement (人民调解法 art. 17)
      table.string('consent', 12).notNullable()
      instant(table, 'consented_at')
      table.string('consent_means', 20)
      instant(table, 'rights_told_at')
      // The 8-character code on the paper notice, by which the other side joins.
      secret(table, 'join_code')
      table.string('join_code_index', 40).unique()
      belongsTo(table, 'user_id', 'users').index()
      table.unique(['case_id', 'side', 'position'])
    })

    this.createTable('case_events', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable()
      table.string('region_code', 12).notNullable()
      table.integer('position').notNullable()
      table.string('verb', 40).notNullable()
      table.string('from_status', 20)
      table.string('to_status', 20).notNullable()
      table.bigInteger('actor_id').unsigned()
      table.string('actor_role', 20).notNullable()
      table.string('reason', 500)
      json(table, 'payload').notNullable()
      instant(table, 'occurred_at').notNullable()
      instant(table, 'recorded_at').notNullable()
      table.string('previous_hash', 64).notNullable()
      table.string('hash', 64).notNullable()
      table.unique(['case_id', 'position'])
      table.index(['region_code', 'recorded_at'])
    })

    // What statistics count: fed by the trail in the same transaction, rebuilt from it by a command.
    this.createTable('milestones', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable()
      belongsTo(table, 'event_id', 'case_events').notNullable()
      table.string('region_code', 12).notNullable()
      table.string('kind', 20).notNullable()
      table.integer('round').notNullable()
      day(table, 'reached_on').notNullable()
      instant(table, 'recorded_at').notNullable()
      belongsTo(table, 'committee_id', 'committees')
      table.string('lane', 20)
      table.string('dispute_type', 40)
      table.string('source', 20).notNullable()
      table.string('channel', 20).notNullable()
      table.integer('people_count').notNullable()
      money(table, 'amount_fen')
      table.string('form', 10)
      table.string('reason', 40)
      table.unique(['case_id', 'kind', 'round'])
      // With the last two columns a count never leaves the index.
      table.index(
        ['region_code', 'kind', 'reached_on', 'recorded_at', 'round', 'case_id'],
        'milestones_counted_index'
      )
    })

    this.createTable('assignments', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable()
      belongsTo(table, 'user_id', 'users').notNullable()
      table.integer('position').notNullable()
      table.string('selection', 20).notNullable()
      instant(table, 'assigned_at').notNullable()
      instant(table, 'ended_at')
      table.string('ending', 20)
      table.index(['case_id', 'ended_at'])
      table.index(['user_id', 'ended_at'])
    })

    this.createTable('pauses', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable().index()
      table.string('ground', 30).notNullable()
      table.string('reason', 300).notNullable()
      table.string('document', 120)
      day(table, 'started_on').notNullable()
      day(table, 'ended_on')
    })

    this.createTable('extensions', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable().index()
      day(table, 'agreed_on').notNullable()
      day(table, 'former_due_on').notNullable()
      day(table, 'due_on').notNullable()
      table.string('reason', 300).notNullable()
    })

    this.createTable('contact_attempts', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable().index()
      belongsTo(table, 'party_id', 'parties').notNullable()
      table.string('means', 20).notNullable()
      table.string('outcome', 30).notNullable()
      table.string('note', 300)
      instant(table, 'attempted_at').notNullable()
      belongsTo(table, 'user_id', 'users')
    })
  }

  async down() {
    this.dropTables(
      'mediation_cases',
      'parties',
      'case_events',
      'milestones',
      'assignments',
      'pauses',
      'extensions',
      'contact_attempts'
    )
  }
}
