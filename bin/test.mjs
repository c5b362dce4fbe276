/**
 * `npm test [-- suite …] [--sqlite]`: every suite on SQLite and the embedded queue, then the same on MariaDB and
 * Bull/Redis, where these answer. With CI=true everything must be there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const NODE = join(ROOT, 'node_modules', '.bin', 'node')
const TMP = join(ROOT, 'tmp', 'test')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sqlite: { type: 'boolean' },
    files: { type: 'string', multiple: true },
    tests: { type: 'string', multiple: true },
  },
})
const asked = positionals.length ? positionals : ['unit', 'functional', 'browser']
const filters = ['files', 'tests'].flatMap((name) =>
  (values[name] ?? []).flatMap((value) => [`--${name}`, value])
)

const { DB_HOST = '127.0.0.1', DB_PORT = '3306', DB_USER = 'root', DB_PASSWORD = '' } = process.env
const { REDIS_HOST = '127.0.0.1', REDIS_PORT = '6379' } = process.env
const DB_DATABASE = (process.env.DB_DATABASE ?? 'mediation').replace(/(_test)?$/, '_test')

const total = { passed: 0, failed: 0 }
const notRun = []

const chromium = findChromium()
const suites = asked.filter((suite) => suite !== 'browser' || chromium)
if (suites.length < asked.length)
  notRun.push('the browser suite: no Chromium found (CHROMIUM_PATH names one)')

await main()

async function main() {
  await run('SQLite, embedded queue', { DB_CONNECTION: 'sqlite', QUEUE: 'embedded' })

  if (values.sqlite) notRun.push('MariaDB and Redis: --sqlite was given')
  else {
    const missing = (await whyNoDatabase()) ?? (await whyNoRedis())
    if (missing) notRun.push(`all suites on MariaDB and Redis: ${missing}`)
    else await run('MariaDB, Bull on Redis', onServers())
  }
  close()
}

async function run(title, settings) {
  rmSync(TMP, { recursive: true, force: true })
  mkdirSync(TMP, { recursive: true })
  const summary = join(TMP, 'summary.json')
  const port = await freePort()

  console.log(`\n── ${title}: ${suites.join(', ')} ──`)
  const child = spawnSync(
    NODE,
    ['--import=@poppinss/ts-exec', 'bin/test.ts', ...suites, ...filters],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'test',
        TZ: 'UTC',
        HOST: '127.0.0.1',
        PORT: String(port),
        APP_URL: `http://127.0.0.1:${port}`,
        SQLITE_FILE: join(TMP, 'test.sqlite3'),
        FILES_ROOT: join(TMP, 'files'),
        CHROMIUM_PATH: chromium ?? '',
        TEST_SUMMARY_FILE: summary,
        ...settings,
      },
    }
  )
  count(title, child, existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf-8')) : null)
}

/** A run that crashed counts as one failure; in CI a skipped test does too. */
function count(title, child, counts) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 }
  const crashed = !counts || (child.status !== 0 && failed === 0)

  total.passed += passed
  total.failed += failed + (crashed ? 1 : 0)
  if (crashed)
    console.log(`The run on ${title} ended early (${child.signal ?? `exit code ${child.status}`}).`)
  if (skipped) notRun.push(`${skipped} skipped tests on ${title}`)
}

function close() {
  console.log('')
  for (const what of notRun) console.log(`Not run: ${what}.`)
  if (process.env.CI === 'true' && notRun.length) {
    console.log('With CI=true everything has to run, so this counts as failed.')
    total.failed += notRun.length
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed || !total.passed ? 1 : 0
}

function onServers() {
  return {
    ...{ DB_CONNECTION: 'mysql', DB_HOST, DB_PORT, DB_USER, DB_PASSWORD, DB_DATABASE },
    ...{ QUEUE: 'bull', REDIS_HOST, REDIS_PORT, REDIS_DB: process.env.REDIS_DB ?? '15' },
  }
}

/** Makes an empty test database, or says why that cannot be done. */
async function whyNoDatabase() {
  try {
    const { createConnection } = await import('mysql2/promise')
    const server = {
      host: DB_HOST,
      port: Number(DB_PORT),
      user: DB_USER,
      password: DB_PASSWORD,
      connectTimeout: 3000,
    }
    const connection = await createConnection(server)
    await connection.query(`DROP DATABASE IF EXISTS \`${DB_DATABASE}\``)
    await connection.query(
      `CREATE DATABASE \`${DB_DATABASE}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`
    )
    await connection.end()
  } catch (error) {
    return `no database for user ${DB_USER} at ${DB_HOST}:${DB_PORT} (${error.code})`
  }
}

function whyNoRedis() {
  return new Promise((resolve) => {
    const socket = connect({ host: REDIS_HOST, port: Number(REDIS_PORT), timeout: 3000 })
    const no = (error) => {
      socket.destroy()
      resolve(`no Redis at ${REDIS_HOST}:${REDIS_PORT} (${error?.code ?? 'no answer'})`)
    }
    socket.once('error', no).once('timeout', no)
    socket.once('connect', () => socket.end() && resolve(undefined))
  })
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = process.env.PATH.split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env.CHROMIUM_PATH, ...found].find((file) => file && existsSync(file))
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
