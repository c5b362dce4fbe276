import { belongsTo, instant, Migration, secret } from '#database/table'

/** 文书: issued once, numbered without gaps, never edited, only superseded. */
export default class extends Migration {
  async up() {
    this.createTable('paper_series', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'committee_id', 'committees').notNullable()
      table.integer('year').notNullable()
      table.string('kind', 30).notNullable()
      table.integer('last_serial').notNullable()
      table.unique(['committee_id', 'year', 'kind'])
    })

    this.createTable('papers', (table) => {
      table.bigIncrements('id')
      table.string('public_id', 26).notNullable().unique()
      table.bigInteger('case_id').unsigned().notNullable()
      belongsTo(table, 'committee_id', 'committees').notNullable()
      table.string('region_code', 12).notNullable()
      table.string('kind', 30).notNullable()
      table.string('number', 60).unique()
      table.integer('serial')
      table.string('title', 120).notNullable()
      // everything the template was given: names and terms, so sealed
      secret(table, 'content').notNullable()
      table.string('template_sm3', 64).notNullable()
      table.string('sm3', 64)
      table.string('sha256', 64).index()
      table.string('verification_code', 16).notNullable().unique()
      // pending (number taken, file being printed) | valid | superseded | revoked
      table.string('status', 12).notNullable()
      belongsTo(table, 'superseded_by_id', 'papers')
      instant(table, 'issued_at').notNullable()
      instant(table, 'printed_at')
      table.index(['case_id', 'kind'])
    })

    this.createTable('verifications', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'paper_id', 'papers')
      table.string('outcome', 20).notNullable()
      instant(table, 'verified_at').notNullable()
    })
  }

  async down() {
    this.dropTables('paper_series', 'papers', 'verifications')
  }
}
