/** `npm start`: the production build on this machine's own folders, under the Node that was installed with it. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as util from 'node:util'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const NODE = join(ROOT, 'node_modules', '.bin', 'node')

if (existsSync(NODE) && realpathSync(NODE) !== realpathSync(process.execPath)) {
  startUnder(NODE)
} else {
  await start()
}

/** The same file again under the right Node; signals go down, the exit code comes up. */
function startUnder(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

async function start() {
  if (!existsSync(join(ROOT, 'build', 'bin', 'server.js'))) {
    refuse('There is no build yet: run "npm start", or "node bin/prepare.mjs --build" first.')
  }
  const settings = existsSync(join(ROOT, '.env'))
    ? util.parseEnv(readFileSync(join(ROOT, '.env'), 'utf-8'))
    : {}
  const set = { ...settings, ...process.env }

  // In the build the application's root is build/; what is kept stays in the project.
  Object.assign(process.env, {
    NODE_ENV: 'production',
    TZ: 'UTC',
    ENV_PATH: ROOT,
    SQLITE_FILE: resolve(ROOT, set.SQLITE_FILE || 'tmp/mediation.sqlite3'),
    FILES_ROOT: resolve(ROOT, set.FILES_ROOT || 'tmp/files'),
  })
  checkFolders(dirname(process.env.SQLITE_FILE), process.env.FILES_ROOT)

  // Ctrl-C drains like SIGTERM; a second Ctrl-C ends at once.
  process.once('SIGINT', () => process.kill(process.pid, 'SIGTERM'))
  process.setSourceMapsEnabled(true)
  await import('../build/bin/server.js')
}

function checkFolders(...folders) {
  for (const folder of folders) {
    const probe = join(folder, `.probe-${process.pid}`)
    try {
      make(folder)
      writeFileSync(probe, '')
      rmSync(probe)
    } catch (error) {
      refuse(
        `The folder ${folder} cannot be written (${error.code}): make it writable, or set another in .env.`
      )
    }
  }
}

/** Step by step: Node's own recursive mkdir never returns where the system says "no such folder" (/proc). */
function make(folder) {
  if (existsSync(folder)) return
  make(dirname(folder))
  mkdirSync(folder)
}

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}
