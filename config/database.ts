import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/lucid'

import { rememberStatements } from '#core/prepared_statements'
import env from '#start/env'

const sqliteFile = app.makePath(env.get('SQLITE_FILE', 'tmp/mediation.sqlite3'))
if (env.get('DB_CONNECTION') === 'sqlite') mkdirSync(dirname(sqliteFile), { recursive: true })

const migrations = { naturalSort: true, paths: ['database/migrations'] }
const seeders = { paths: ['seeds/loaders'] }

/** Written from SQLite only: the engines name their column types differently. */
const schemaGeneration = {
  enabled: app.inDev && env.get('DB_CONNECTION') === 'sqlite',
  outputPath: 'database/schema.ts',
  rulesPaths: ['./database/schema_rules.js'],
  excludeTables: ['sessions', 'rate_limits', 'locks', 'auth_access_tokens'],
}

export default defineConfig({
  connection: env.get('DB_CONNECTION'),
  connections: {
    sqlite: {
      client: 'better-sqlite3',
      connection: { filename: sqliteFile },
      useNullAsDefault: true,
      migrations,
      seeders,
      schemaGeneration,
      pool: {
        // One connection: a query that forgets its transaction shows itself after three seconds.
        acquireTimeoutMillis: env.get('NODE_ENV') === 'production' ? 20_000 : 3000,
        afterCreate(connection: any, done: (error?: Error) => void) {
          rememberStatements(connection)
          connection.pragma('journal_mode = WAL')
          connection.pragma('synchronous = NORMAL')
          connection.pragma('foreign_keys = ON')
          connection.pragma('busy_timeout = 5000')
          done()
        },
      },
    },
    mysql: {
      client: 'mysql2',
      connection: {
        host: env.get('DB_HOST', '127.0.0.1'),
        port: env.get('DB_PORT', 3306),
        user: env.get('DB_USER', 'root'),
        password: env.get('DB_PASSWORD', ''),
        database: env.get('DB_DATABASE', 'mediation'),
        charset: 'utf8mb4',
        timezone: 'Z',
        supportBigNumbers: true,
      },
      pool: { min: 2, max: 20 },
      migrations,
      seeders,
      schemaGeneration: { ...schemaGeneration, enabled: false },
    },
  },
})
