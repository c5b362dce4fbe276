import { belongsTo, day, flag, instant, json, Migration, secret } from '#database/table'

/** 用户机构: regions, committees, the people who work there and the people they work for. */
export default class extends Migration {
  async up() {
    this.createTable('regions', (table) => {
      table.bigIncrements('id')
      table.string('code', 12).notNullable().unique()
      table.string('name', 50).notNullable()
      table.string('parent_code', 12)
      table.string('level', 20).notNullable()
    })

    this.createTable('committees', (table) => {
      table.bigIncrements('id')
      table.string('code', 40).notNullable().unique()
      table.string('region_code', 12).notNullable().index()
      table.string('name', 80).notNullable()
      table.string('kind', 30).notNullable()
      json(table, 'lanes').notNullable()
      // 文号 stem such as 衢江医调; the series counts per committee, year and kind.
      table.string('number_stem', 20).notNullable()
      table.string('phone', 30)
      table.string('address', 120)
    })

    this.createTable('users', (table) => {
      table.bigIncrements('id')
      table.string('public_id', 26).notNullable().unique()
      table.string('kind', 20).notNullable()
      table.string('name', 100).notNullable()
      table.string('username', 60).unique()
      table.string('password', 255)
      secret(table, 'phone')
      table.string('phone_index', 40).index()
      table.string('identity_index', 40).index()
      secret(table, 'totp_secret')
      json(table, 'profile')
      instant(table, 'disabled_at')
      instant(table, 'signed_in_at')
      instant(table, 'created_at').notNullable()
      instant(table, 'updated_at')
    })

    this.createTable('posts', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'user_id', 'users').notNullable()
      table.string('role', 20).notNullable()
      table.string('region_code', 12).notNullable()
      belongsTo(table, 'committee_id', 'committees')
      day(table, 'valid_from_on').notNullable()
      day(table, 'valid_to_on')
      table.index(['user_id', 'role'])
      table.index(['committee_id', 'role'])
    })

    this.createTable('one_time_codes', (table) => {
      table.bigIncrements('id')
      table.string('purpose', 30).notNullable()
      table.string('subject_index', 64).notNullable()
      secret(table, 'recipient').notNullable()
      secret(table, 'code').notNullable()
      table.integer('attempts').notNullable().defaultTo(0)
      instant(table, 'expires_at').notNullable()
      instant(table, 'used_at')
      instant(table, 'created_at').notNullable()
      table.index(['purpose', 'subject_index', 'created_at'])
    })

    this.createTable('reveals', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'user_id', 'users').notNullable()
      table.bigInteger('case_id').unsigned().index()
      table.string('what', 60).notNullable()
      table.string('reason', 200).notNullable()
      flag(table, 'shown_to_parties')
      instant(table, 'revealed_at').notNullable()
    })
  }

  async down() {
    this.dropTables('regions', 'committees', 'users', 'posts', 'one_time_codes', 'reveals')
  }
}
