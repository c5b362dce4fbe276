import { instant, json, Migration, secret } from '#database/table'

/** What must follow a transaction leaves through here; nothing else starts a job. */
export default class extends Migration {
  async up() {
    this.createTable('outbox', (table) => {
      table.bigIncrements('id')
      table.string('uid', 36).notNullable().unique()
      table.string('topic', 60).notNullable()
      table.string('dedupe_key', 120).unique()
      json(table, 'payload').notNullable()
      table.string('state', 10).notNullable()
      table.integer('attempts').notNullable().defaultTo(0)
      // Epoch milliseconds: the relay compares and sorts them.
      table.bigInteger('available_at_ms').notNullable()
      table.string('claimed_by', 36)
      table.bigInteger('claimed_until_ms')
      table.string('last_error', 500)
      table.bigInteger('created_at_ms').notNullable()
      table.index(['state', 'available_at_ms', 'id'])
    })

    this.createTable('idempotency_keys', (table) => {
      table.bigIncrements('id')
      table.string('scope', 60).notNullable()
      table.string('key', 80).notNullable()
      table.string('request_sm3', 64).notNullable()
      table.integer('status')
      json(table, 'answer')
      instant(table, 'created_at').notNullable()
      table.unique(['scope', 'key'])
    })

    // Messages that would leave the building; the embedded gateway only writes them here.
    this.createTable('messages', (table) => {
      table.bigIncrements('id')
      table.string('dedupe_key', 120).notNullable().unique()
      table.string('channel', 10).notNullable()
      table.bigInteger('case_id').unsigned().index()
      secret(table, 'recipient').notNullable()
      secret(table, 'body').notNullable()
      table.string('template', 40).notNullable()
      table.string('state', 12).notNullable()
      instant(table, 'created_at').notNullable()
      instant(table, 'sent_at')
    })
  }

  async down() {
    this.dropTables('outbox', 'idempotency_keys', 'messages')
  }
}
