import { rmSync } from 'node:fs'

import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

import queueConfig from '#config/queue'

const NAME = 'crash'

/** A database of its own on the engine of this run: what is killed here must not touch what others test. */
export async function crashDatabase() {
  return db.connection().dialect.name === 'mysql' ? onServer() : inFile()
}

async function inFile() {
  const file = app.makePath('tmp/crash/crash.sqlite3')
  rmSync(app.makePath('tmp/crash'), { recursive: true, force: true })

  return open({ SQLITE_FILE: file }, { filename: file }, async () => {
    rmSync(app.makePath('tmp/crash'), { recursive: true, force: true })
  })
}

async function onServer() {
  const { database } = app.config.get<any>('database.connections.mysql.connection')
  const crash = `${database}_crash`
  await db.rawQuery('DROP DATABASE IF EXISTS ??', [crash])
  await db.rawQuery('CREATE DATABASE ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [crash])
  // Its jobs lie in a Redis database where no other test looks.
  const redis = String(queueConfig.redis.db === 0 ? 1 : queueConfig.redis.db - 1)

  return open({ DB_DATABASE: crash, REDIS_DB: redis }, { database: crash }, async () => {
    await db.rawQuery('DROP DATABASE IF EXISTS ??', [crash])
  })
}

/** `settings` for the server's process, `client` for looking at what it left. */
async function open(
  settings: Record<string, string>,
  place: Record<string, string>,
  drop: () => Promise<void>
) {
  const own = app.config.get<any>(`database.connections.${db.primaryConnectionName}`)
  let client: QueryClientContract | undefined

  return {
    settings,
    get client() {
      if (!db.manager.has(NAME)) {
        db.manager.add(NAME, { ...own, connection: { ...own.connection, ...place } })
      }
      return (client ??= db.connection(NAME))
    },
    async close() {
      if (client) await db.manager.close(NAME, true)
      await drop()
    },
  }
}
