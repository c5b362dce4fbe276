import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import app from '@adonisjs/core/services/app'

import queueConfig from '#config/queue'

const SOURCE = '--import=@poppinss/ts-exec'

/**
 * The application in processes of its own, on a database of its own: it can be killed and started again.
 * Over Redis a worker belongs to it.
 */
export class CrashingServer {
  #processes: ChildProcess[] = []

  private constructor(
    private settings: Record<string, string>,
    readonly url: string
  ) {}

  static async on(database: Record<string, string>) {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const place = { HOST: '127.0.0.1', PORT: String(port), APP_URL: url }

    return new CrashingServer({ ...database, ...place }, url)
  }

  /** Resolves when it listens, and its worker takes jobs. */
  async start() {
    const web = this.#spawn(SOURCE, 'tests/crash/server.ts')
    const worker = queueConfig.driver === 'bull' ? this.#spawn('ace.js', 'queue:work') : null

    await Promise.all([
      this.#unlessItEnds(web, once(web, 'message')),
      worker && this.#unlessItEnds(worker, once(worker.stdout!, 'data')),
    ])
  }

  /** What a command prints, on the same database. */
  async ask(...command: string[]): Promise<string> {
    const child = this.#spawn('ace.js', ...command)
    return (await text(child.stdout!)).trim()
  }

  async kill() {
    await this.#end('SIGKILL')
  }

  /** Lets it drain; answers with the exit codes. */
  stop() {
    return this.#end('SIGTERM')
  }

  #spawn(...command: string[]) {
    const child = spawn(process.execPath, command, {
      cwd: app.makePath(),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'fatal',
        DEMO: 'false',
        ...this.settings,
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    this.#processes.push(child)
    return child
  }

  async #unlessItEnds(child: ChildProcess, sign: Promise<unknown>) {
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`A process ended before it was ready (${code})`)
    })
    await Promise.race([sign, ended])
    ended.catch(() => {})
  }

  async #end(signal: NodeJS.Signals): Promise<(number | null)[]> {
    const processes = this.#processes.splice(0)
    return Promise.all(
      processes.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
        const ended = once(child, 'exit')
        child.kill(signal)
        return (await ended)[0]
      })
    )
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
