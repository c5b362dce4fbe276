import { day, flag, json, Migration } from '#database/table'

/** 期限: the days offices work, and how long the law gives for what. */
export default class extends Migration {
  async up() {
    // Only days on which a notice departs from Monday to Friday.
    this.createTable('calendar_days', (table) => {
      table.bigIncrements('id')
      table.string('region_code', 12).notNullable()
      day(table, 'day').notNullable()
      table.integer('year').notNullable()
      table.string('kind', 20).notNullable()
      table.string('name', 20)
      table.string('source', 120).notNullable()
      flag(table, 'published')
      table.unique(['region_code', 'day'])
    })

    this.createTable('deadline_rules', (table) => {
      table.bigIncrements('id')
      // Code, kind, region, lane, source and first day in one: unique where columns may be null.
      table.string('natural_key', 120).notNullable().unique()
      table.integer('position').notNullable()
      table.string('code', 10).notNullable()
      // Rules of one kind compete: the most specific one is in force.
      table.string('kind', 30).notNullable()
      table.string('name', 60).notNullable()
      table.string('region_code', 12).notNullable()
      table.string('lane', 20)
      table.string('referral_source', 20)
      table.integer('length').notNullable()
      table.string('unit', 10).notNullable()
      table.string('start_event', 30).notNullable()
      json(table, 'pauses_for').notNullable()
      flag(table, 'rolls')
      flag(table, 'counts_back')
      table.string('extension', 20).notNullable()
      table.string('on_expiry', 20).notNullable()
      day(table, 'valid_from_on')
      day(table, 'valid_to_on')
      table.string('law', 120).notNullable()
      table.string('article', 40)
      table.string('note', 500)
      table.index(['kind', 'region_code'])
      table.index(['code', 'region_code'])
    })
  }

  async down() {
    this.dropTables('calendar_days', 'deadline_rules')
  }
}
