import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { type Engine, FILES } from '#tests/bench/engines'
import { insist } from '#tests/bench/figure'

export interface Server {
  port: number
  /** Milliseconds from the start of the process to the first answer. */
  upAfter: number
  /** Resident memory in bytes. */
  memory(): number
  stop(): Promise<void>
}

/** A command listens nowhere, but its settings name a port. */
const NO_PORT = 9

const running = new Set<ChildProcess>()
process.once('exit', killAll)

/** After a run that went wrong. */
export function killAll() {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
}

/** The production build on a database of its own. */
export async function application(engine: Engine, settings: Record<string, string> = {}) {
  const port = await freePort()
  return serve(startArguments(), port, '/health', { ...environment(engine, port), ...settings })
}

/** As `npm start` runs it, with the same limits on memory. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf-8'))
  return scripts.start.replace('exec node ', '').split(' ')
}

export async function bareServer(engine: Engine, rows: [string, object][]) {
  const { database } = engine
  const port = await freePort()
  const TASK = JSON.stringify({ port, engine: engine.engine, database, rows })
  return serve(['tests/bench/bare_server.ts'], port, '/', { TASK })
}

/** A token of the demo district's court. */
export function tokenFor(engine: Engine): string {
  const env = { ...process.env, ...environment(engine, NO_PORT), NODE_ENV: 'development' }
  return execFileSync(process.execPath, ['ace.js', 'api:token', '--client', 'fayuan'], { env })
    .toString()
    .trim()
}

function environment(engine: Engine, port: number): Record<string, string> {
  return {
    NODE_ENV: 'production',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'error',
    DEMO: 'false',
    QUEUE: 'embedded',
    SESSION_DRIVER: 'database',
    LIMITER_STORE: 'memory',
    FILES_ROOT: FILES,
    ...engine.settings,
  }
}

async function serve(args: string[], port: number, page: string, env: Record<string, string>) {
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.add(child)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await answers(`http://127.0.0.1:${port}${page}`, child)

  return {
    port,
    upAfter: performance.now() - startedAt,
    memory: () => residentBytes(child.pid!),
    async stop() {
      child.kill('SIGTERM')
      await ended
      running.delete(child)
    },
  } satisfies Server
}

async function answers(url: string, child: ChildProcess) {
  while (child.exitCode === null) {
    const response = await fetch(url).catch(() => null)
    if (response) return
    await wait(20)
  }
  insist(false, `The server ended before it answered (${child.exitCode})`)
}

function residentBytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf-8'))!
  return Number(kilobytes) * 1024
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
