import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FOLDER = mkdtempSync(join(tmpdir(), 'bench-'))
process.once('exit', () => rmSync(FOLDER, { recursive: true, force: true }))

/** A database of this run's own, as the application and the bare server are told of it. */
export interface Engine {
  engine: 'sqlite' | 'mysql'
  settings: Record<string, string>
  /** What the bare server connects to. */
  database: object
  query(sql: string): Promise<any[]>
  /** Another database with the same content. */
  copy(name: string): Promise<Engine>
  drop(): Promise<void>
}

export const FILES = join(FOLDER, 'files')

export function sqlite(name: string): Engine {
  const filename = join(FOLDER, `${name}.sqlite3`)
  const open = () => new (createRequire(import.meta.url)('better-sqlite3'))(filename)

  return {
    engine: 'sqlite',
    settings: { DB_CONNECTION: 'sqlite', SQLITE_FILE: filename },
    database: { filename },
    async query(sql) {
      const db = open()
      const rows = db.prepare(sql).all()
      db.close()
      return rows
    },
    async copy(to) {
      const db = open()
      await db.backup(join(FOLDER, `${to}.sqlite3`))
      db.close()
      return sqlite(to)
    },
    async drop() {},
  }
}

const { DB_HOST = '127.0.0.1', DB_PORT = '3306', DB_USER = 'root', DB_PASSWORD = '' } = process.env
const SERVER = { host: DB_HOST, port: Number(DB_PORT), user: DB_USER, password: DB_PASSWORD }

/** Throws when no server answers. */
export async function mariadb(name: string): Promise<Engine> {
  const database = `mediation_bench_${name}`
  await run(`DROP DATABASE IF EXISTS ${database}`)
  await run(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)

  return {
    engine: 'mysql',
    settings: {
      DB_CONNECTION: 'mysql',
      DB_HOST,
      DB_PORT,
      DB_USER,
      DB_PASSWORD,
      DB_DATABASE: database,
    },
    database: { ...SERVER, database },
    query: (sql) => run(sql, database),
    async copy(to) {
      const other = await mariadb(to)
      const tables = await run(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${database}'`
      )
      for (const { name: table } of tables) {
        await run(`CREATE TABLE mediation_bench_${to}.${table} LIKE ${database}.${table}`)
        await run(`INSERT INTO mediation_bench_${to}.${table} SELECT * FROM ${database}.${table}`)
      }
      return other
    },
    async drop() {
      await run(`DROP DATABASE IF EXISTS ${database}`)
    },
  }
}

async function run(sql: string, database?: string): Promise<any[]> {
  const { createConnection } = await import('mysql2/promise')
  const connection = await createConnection({ ...SERVER, database, connectTimeout: 3000 })
  try {
    const [rows] = await connection.query<any>(sql)
    return rows
  } finally {
    await connection.end()
  }
}
