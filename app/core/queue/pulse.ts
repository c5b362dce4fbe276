import logger from '@adonisjs/core/services/logger'

/** Does one round after another, never two at once: every so often, and at once when woken. */
export class Pulse {
  #timer: NodeJS.Timeout | undefined
  #round: Promise<void> | null = null
  #isWanted = false
  #isStopped = true

  constructor(
    private round: () => Promise<unknown>,
    private everyMs: number
  ) {}

  start() {
    this.#isStopped = false
    this.wake()
  }

  wake() {
    if (this.#isStopped) return
    this.#isWanted = true
    this.#round ??= this.#beat()
  }

  /** No further round begins; resolves when the one under way has ended. */
  async stop() {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#round
  }

  async #beat() {
    clearTimeout(this.#timer)
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false
      // A round that fails (database away, Redis away) is tried again at the next beat.
      await this.round().catch((error) => logger.warn({ err: error }, 'A queue round failed'))
    }
    this.#round = null
    if (!this.#isStopped) this.#timer = setTimeout(() => this.wake(), this.everyMs)
  }
}
