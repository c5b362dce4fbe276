import { setTimeout as wait } from 'node:timers/promises'

/** Clients that file without a pause and keep every answer; unanswered, they ask again under the same key. */
export class Clients {
  /** Key → the citizen numbers that were answered for it. */
  readonly answers = new Map<string, string>()
  readonly contradictions: string[] = []
  #isFiling = true
  #all: Promise<void[]>

  constructor(
    private url: string,
    count: number
  ) {
    this.#all = Promise.all(Array.from({ length: count }, (_, client) => this.#fileOn(client)))
  }

  /** Begins nothing new; resolves when every begun filing has its answer. */
  async stop() {
    this.#isFiling = false
    await this.#all
  }

  async #fileOn(client: number) {
    for (let number = 1; this.#isFiling; number++) await this.#file(`${client}-${number}`)
  }

  async #file(key: string) {
    let citizenNumber: string | null = null
    while (!(citizenNumber = await this.#post(key))) await wait(50)
    this.answers.set(key, citizenNumber)

    // One in ten asks again, as a person with a stuck page would.
    if (Math.random() < 0.1) {
      const again = await this.#post(key)
      if (again && again !== citizenNumber) this.contradictions.push(key)
    }
  }

  /** Null when the server died, or was not there. */
  async #post(key: string): Promise<string | null> {
    try {
      const answer = await fetch(`${this.url}/crash/applications`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ key }),
      })
      return answer.status === 201 ? ((await answer.json()) as any).citizenNumber : null
    } catch {
      return null
    }
  }
}
