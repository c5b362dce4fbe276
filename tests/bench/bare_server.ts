/**
 * What filing is measured against: node:http and prepared statements, one statement a row, in one
 * transaction. It writes the very rows the application wrote once, with new keys; it checks nothing.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

type Row = Record<string, unknown>
type Keys = Record<string, unknown>

interface Task {
  port: number
  engine: 'sqlite' | 'mysql'
  database: any
  rows: [table: string, row: Row][]
}

/** What later rows call the id of a row of this table. */
const POINTERS: Record<string, string> = { mediation_cases: 'case_id', case_events: 'event_id' }

const task: Task = JSON.parse(process.env.TASK!)
const write = await (task.engine === 'sqlite' ? sqlite() : mysql())
let filed = 0

createServer((request, response) => {
  let body = ''
  request.setEncoding('utf-8')
  request.on('data', (chunk) => (body += chunk))
  request.on('end', async () => {
    if (request.method !== 'POST') return response.end()
    const { statement } = JSON.parse(body)
    const publicId = randomBytes(13).toString('hex')
    await write({
      key: request.headers['idempotency-key'],
      public_id: publicId,
      citizen_number: String(1_000_000_000 + filed++),
      statement,
    })
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ id: publicId }))
  })
}).listen(task.port, '127.0.0.1')

process.on('SIGTERM', () => process.exit(0))

/** The values of a row: kept as they were but for its keys and what points to a row above it. */
function valuesOf(row: Row, columns: string[], keys: Keys): any[] {
  const own: Keys = {
    ...keys,
    uid: randomUUID(),
    join_code_index: randomBytes(20).toString('hex'),
  }
  return columns.map((column) =>
    column in own && row[column] !== null ? own[column] : row[column]
  )
}

function statements() {
  return task.rows.map(([table, row]) => {
    const columns = Object.keys(row).filter((column) => column !== 'id')
    const names = columns.map((column) => `\`${column}\``).join(', ')
    const sql = `insert into ${table} (${names}) values (${columns.map(() => '?').join(', ')})`
    return { columns, row, sql, pointer: POINTERS[table] }
  })
}

function sqlite() {
  const Database = createRequire(import.meta.url)('better-sqlite3')
  const db = new Database(task.database.filename)
  for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', 'foreign_keys = ON'])
    db.pragma(pragma)
  const prepared = statements().map((each) => ({ ...each, run: db.prepare(each.sql) }))

  return db.transaction((keys: Keys) => {
    for (const { row, columns, run, pointer } of prepared) {
      const { lastInsertRowid } = run.run(valuesOf(row, columns, keys))
      if (pointer) keys[pointer] = lastInsertRowid
    }
  })
}

async function mysql() {
  const { createPool } = await import('mysql2/promise')
  const pool = createPool({ ...task.database, connectionLimit: 20, charset: 'utf8mb4' })
  const prepared = statements()

  return async (keys: Keys) => {
    const connection = await pool.getConnection()
    await connection.beginTransaction()
    for (const { row, columns, sql, pointer } of prepared) {
      const [{ insertId }] = await connection.execute<any>(sql, valuesOf(row, columns, keys))
      if (pointer) keys[pointer] = insertId
    }
    await connection.commit()
    connection.release()
  }
}
