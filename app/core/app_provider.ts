import type { ApplicationService } from '@adonisjs/core/types'

interface Companion {
  stop(): Promise<void>
}

/** Brings the database up to date before the web server listens, then starts what runs beside it. */
export default class AppProvider {
  #beside: Companion[] = []

  constructor(protected app: ApplicationService) {}

  async start() {
    if (!this.#serves) return

    const { ready } = await import('#core/ready')
    await ready()
    const { prepareDemo } = await import('#seeds/demo/prepare_demo')
    await prepareDemo()
  }

  async ready() {
    if (!this.#serves) return

    const { openQueue } = await import('#core/queue/open_queue')
    this.#beside.push(await openQueue())
    if (await this.#isAlone()) this.#beside.push(await this.#openScheduler())
    await this.#welcome()
  }

  /** Providers stop in reverse order, so the database is still there. */
  async shutdown() {
    await Promise.all(this.#beside.map((companion) => companion.stop()))
  }

  async #welcome() {
    if (this.app.inTest) return

    const { welcomeAll } = await import('#seeds/demo/welcome_all')
    console.log(await welcomeAll())
  }

  /** A command that only assembles the application to look at it serves nobody. */
  get #serves() {
    return this.app.getEnvironment() === 'web' && this.app.getMode() === 'run'
  }

  /** Without Redis there are no workers and no scheduler: this process is all three. */
  async #isAlone() {
    const { default: queueConfig } = await import('#config/queue')
    return queueConfig.driver === 'embedded'
  }

  async #openScheduler() {
    const { Scheduler } = await import('#core/scheduler')
    const scheduler = new Scheduler()
    scheduler.start()
    return scheduler
  }
}
