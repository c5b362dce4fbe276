import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { aFiling } from '#tests/functional/api/client'

/** Clients of the API that file without a pause and keep every answer; unanswered, they send the same again. */
export class Clients {
  /** Key → the citizen number that was answered for it. */
  readonly answers = new Map<string, string>()
  readonly contradictions: string[] = []
  readonly refusals: string[] = []
  #isFiling = true
  #all: Promise<void[]>

  constructor(
    private url: string,
    private token: string,
    count: number
  ) {
    this.#all = Promise.all(Array.from({ length: count }, () => this.#fileOn()))
  }

  /** Begins nothing new; resolves when every begun filing has its answer. */
  async stop() {
    this.#isFiling = false
    await this.#all
  }

  async #fileOn() {
    while (this.#isFiling) await this.#file(randomUUID())
  }

  async #file(key: string) {
    let citizenNumber: string | null = null
    while (!(citizenNumber = await this.#send(key))) await wait(50)
    this.answers.set(key, citizenNumber)

    // One in ten sends again, as a program does that lost the answer; every other case gets a second entry.
    if (Math.random() < 0.1) {
      const again = await this.#send(key)
      if (again && again !== citizenNumber) this.contradictions.push(key)
    }
    if (Math.random() < 0.5) await this.#post('/crash/risks', { citizenNumber })
  }

  /** The number of the case; null when the server died, or was not there. */
  async #send(key: string): Promise<string | null> {
    const answer = await this.#post('/api/v1/applications', aFiling(), {
      'authorization': `Bearer ${this.token}`,
      'idempotency-key': key,
    })
    return answer?.citizen_number ?? null
  }

  async #post(path: string, body: object, headers: Record<string, string> = {}): Promise<any> {
    try {
      const answer = await fetch(`${this.url}${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (answer.status >= 400) this.refusals.push(`${answer.status} ${await answer.text()}`)
      return answer.status === 201 ? await answer.json() : null
    } catch {
      return null
    }
  }
}
