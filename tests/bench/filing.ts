import { type Engine } from '#tests/bench/engines'
import { atLeast, type Figure, insist, median, rounded } from '#tests/bench/figure'
import { file } from '#tests/bench/drive'
import { application, bareServer, type Server, tokenFor } from '#tests/bench/servers'

const TABLES = [
  'idempotency_keys',
  'mediation_cases',
  'parties',
  'case_events',
  'milestones',
  'outbox',
  'routing_decisions',
] as const

const ROUNDS = 5
const FILED = 1000
const BARE_FILED = 4000

/**
 * Filing over HTTP (validated, routed, chained, outboxed, committed) against a bare server that writes the
 * same rows, round by round in turn, on two databases of the same engine with the same settings. Jobs wait
 * for a worker, as in production; without Redis they run beside, in the same process.
 */
export async function filing(engine: Engine, least: number, queue: Record<string, string>) {
  const app = await application(engine, queue)
  const token = tokenFor(engine)
  await file(app.port, 1, token)
  const rows = await writtenRows(engine)
  const other = await engine.copy('bare')
  const bare = await bareServer(other, rows)

  const rates = await inTurn(app, bare, token)
  await Promise.all([app.stop(), bare.stop()])
  await insistOnRows(engine, 1 + 200 + ROUNDS * FILED)
  await insistOnRows(other, 1 + 200 + ROUNDS * BARE_FILED)
  await Promise.all([engine.drop(), other.drop()])

  const ratio = median(rates.map(([ours, theirs]) => ours / theirs))
  return {
    figure: `filing_${engine.engine}`,
    ...atLeast(least, ratio),
    measured: {
      filed_a_second: rounded(median(rates.map(([ours]) => ours))),
      bare_a_second: rounded(median(rates.map(([, theirs]) => theirs))),
      rounds: ROUNDS,
      jobs: queue.QUEUE === 'bull' ? 'left to workers' : 'in the same process',
    },
  } satisfies Figure
}

async function inTurn(app: Server, bare: Server, token: string) {
  await file(app.port, 200, token)
  await file(bare.port, 200)

  const rates: [number, number][] = []
  for (let round = 0; round < ROUNDS; round++)
    rates.push([await file(app.port, FILED, token), await file(bare.port, BARE_FILED)])
  return rates
}

/** Every row that one filing wrote, in the order in which they point to each other. */
async function writtenRows(engine: Engine) {
  const rows: [string, object][] = []
  for (const table of TABLES) {
    const own = table === 'outbox' ? ` WHERE topic = 'case.register'` : ''
    for (const row of await engine.query(`SELECT * FROM ${table}${own}`)) rows.push([table, row])
  }
  insist(rows.length === TABLES.length + 1, 'One filing is one row a table, and two parties')
  return rows
}

/** Each answered filing left each of its rows, and nothing else was written. */
async function insistOnRows(engine: Engine, filed: number) {
  for (const table of TABLES) {
    const own = table === 'outbox' ? ` WHERE topic = 'case.register'` : ''
    const [{ count }] = await engine.query(`SELECT COUNT(*) AS count FROM ${table}${own}`)
    const expected = table === 'parties' ? 2 * filed : filed
    insist(Number(count) === expected, `${table} has ${count} rows, not ${expected}`)
  }
}
