import { Migration } from '#database/table'

/** Settings the program keeps for itself, and the tables that the framework's own stores expect. */
export default class extends Migration {
  async up() {
    this.createTable('settings', (table) => {
      table.string('name', 100).primary()
      table.text('value').notNullable()
    })

    this.createTable('sessions', (table) => {
      table.string('id').primary()
      table.text('data', 'mediumtext').notNullable()
      table.string('user_id').nullable().index()
      table.datetime('expires_at', { precision: 3 }).notNullable().index()
    })

    this.createTable('auth_access_tokens', (table) => {
      table.increments('id')
      table.bigInteger('tokenable_id').unsigned().notNullable().index()
      table.string('type').notNullable()
      table.string('name').nullable()
      table.string('hash').notNullable()
      table.text('abilities').notNullable()
      table.datetime('created_at', { precision: 3 })
      table.datetime('updated_at', { precision: 3 })
      table.datetime('last_used_at', { precision: 3 }).nullable()
      table.datetime('expires_at', { precision: 3 }).nullable()
    })

    this.createTable('rate_limits', (table) => {
      table.string('key').primary()
      table.integer('points').notNullable().defaultTo(0)
      table.bigInteger('expire').unsigned()
    })

    this.createTable('locks', (table) => {
      table.string('key').primary()
      table.string('owner').notNullable()
      table.bigInteger('expiration').unsigned().nullable()
    })
  }

  async down() {
    this.dropTables('settings', 'sessions', 'auth_access_tokens', 'rate_limits', 'locks')
  }
}
