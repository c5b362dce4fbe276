import { belongsTo, flag, instant, json, Migration, secret } from '#database/table'

/** 调解会: rooms, hearings, what was said in them. */
export default class extends Migration {
  async up() {
    this.createTable('rooms', (table) => {
      table.bigIncrements('id')
      table.string('region_code', 12).notNullable().index()
      table.string('name', 60).notNullable()
      table.integer('seats').notNullable()
      json(table, 'features').notNullable()
    })

    this.createTable('hearings', (table) => {
      table.bigIncrements('id')
      table.string('public_id', 26).notNullable().unique()
      belongsTo(table, 'case_id', 'mediation_cases').notNullable().index()
      table.string('region_code', 12).notNullable()
      table.integer('position').notNullable()
      table.string('form', 12).notNullable()
      belongsTo(table, 'room_id', 'rooms')
      table.string('place', 200)
      instant(table, 'starts_at').notNullable()
      instant(table, 'ends_at').notNullable()
      table.string('status', 12).notNullable()
      flag(table, 'is_public')
      json(table, 'attendance')
      table.unique(['case_id', 'position'])
      table.index(['region_code', 'starts_at'])
    })

    // One row per half hour and resource: the unique key refuses a double booking on every database.
    this.createTable('bookings', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'hearing_id', 'hearings').notNullable().index()
      table.string('resource', 40).notNullable()
      instant(table, 'slot_at').notNullable()
      table.unique(['resource', 'slot_at'])
    })

    this.createTable('minutes', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'hearing_id', 'hearings').notNullable().unique()
      secret(table, 'content').notNullable()
      json(table, 'statutory_notices').notNullable()
      instant(table, 'read_back_at')
      instant(table, 'sealed_at')
      table.string('sm3', 64)
      belongsTo(table, 'recorder_id', 'users')
    })

    this.createTable('notes', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable().index()
      belongsTo(table, 'hearing_id', 'hearings')
      belongsTo(table, 'author_id', 'users').notNullable()
      // shared | internal | caucus (背靠背): caucus notes are seen by the case's mediators only
      table.string('tier', 10).notNullable()
      belongsTo(table, 'party_id', 'parties')
      secret(table, 'content').notNullable()
      instant(table, 'written_at').notNullable()
    })
  }

  async down() {
    this.dropTables('rooms', 'hearings', 'bookings', 'minutes', 'notes')
  }
}
