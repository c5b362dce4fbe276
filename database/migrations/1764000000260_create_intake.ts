import { belongsTo, instant, json, Migration, secret } from '#database/table'

/** 受理登记: half-filled applications and the material people bring. */
export default class extends Migration {
  async up() {
    this.createTable('drafts', (table) => {
      table.bigIncrements('id')
      table.string('token_hash', 64).notNullable().unique()
      table.string('phone_index', 40).index()
      secret(table, 'answers').notNullable()
      table.string('step', 30).notNullable()
      table.bigInteger('case_id').unsigned()
      instant(table, 'created_at').notNullable()
      instant(table, 'updated_at')
    })

    this.createTable('evidence_files', (table) => {
      table.bigIncrements('id')
      table.string('public_id', 26).notNullable().unique()
      belongsTo(table, 'case_id', 'mediation_cases').notNullable().index()
      belongsTo(table, 'party_id', 'parties')
      table.bigInteger('uploaded_by_id').unsigned()
      table.string('name', 200).notNullable()
      table.string('mime', 80).notNullable()
      table.integer('size').notNullable()
      table.string('sha256', 64).notNullable()
      // everyone | mediators: what a party marks 仅调解员可见 the other side never sees
      table.string('visibility', 12).notNullable()
      // unscanned | clean | infected
      table.string('scan', 12).notNullable()
      instant(table, 'received_at').notNullable()
    })

    this.createTable('supplement_requests', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'case_id', 'mediation_cases').notNullable().index()
      json(table, 'wanted').notNullable()
      instant(table, 'asked_at').notNullable()
      instant(table, 'answered_at')
    })
  }

  async down() {
    this.dropTables('drafts', 'evidence_files', 'supplement_requests')
  }
}
