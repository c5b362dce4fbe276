import { DatabaseSync } from 'node:sqlite'

import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'

const PATIENCE_IN_SECONDS = 120

/**
 * Runs `work` while no other process on this database runs work of the same name.
 * Whoever holds the turn loses it with its process, so `kill -9` leaves nothing to clean up.
 */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return db.connection().dialect.name === 'mysql'
    ? aloneOnServer(name, work)
    : aloneOnFile(name, work)
}

/** A transaction that touches no row; it only keeps its connection, and with it the named lock. */
async function aloneOnServer<T>(name: string, work: () => Promise<T>) {
  const turn = await db.connection().getWriteClient().client.acquireConnection()
  const query = (sql: string) => db.connection().getWriteClient().raw(sql, [name]).connection(turn)
  try {
    const [[{ taken }]] = await query(
      `SELECT GET_LOCK(CONCAT(DATABASE(), ':', ?), ${PATIENCE_IN_SECONDS}) AS taken`
    )
    if (taken !== 1) throw new Error(`Another process has been busy with "${name}" for too long`)
    return await work()
  } finally {
    await query("DO RELEASE_LOCK(CONCAT(DATABASE(), ':', ?))")
    await db.connection().getWriteClient().client.releaseConnection(turn)
  }
}

/** A second small SQLite file is the turnstile; the operating system opens it again when a holder dies. */
async function aloneOnFile<T>(name: string, work: () => Promise<T>) {
  const file = app.config.get<string>('database.connections.sqlite.connection.filename')
  const turnstile = new DatabaseSync(`${file}.${name}`, { timeout: PATIENCE_IN_SECONDS * 1000 })
  try {
    turnstile.exec('BEGIN EXCLUSIVE')
    return await work()
  } finally {
    turnstile.close()
  }
}
