import { connect } from 'node:net'

import { args, BaseCommand } from '@adonisjs/core/ace'

import { agreementPdf } from '#tests/bench/agreement_pdf'
import { mariadb, sqlite } from '#tests/bench/engines'
import { type Figure } from '#tests/bench/figure'
import { filing } from '#tests/bench/filing'
import { manyCases } from '#tests/bench/many_cases'
import { secondStart } from '#tests/bench/second_start'
import { application, killAll } from '#tests/bench/servers'

/** Jobs of a measured run must not reach the workers of a real one. */
const OWN_REDIS_DB = '14'
const REDIS = Number(process.env.REDIS_PORT ?? 6379)

/** Prints one JSON line a figure. A run that went wrong has none, and the command then ends with 1. */
export default class Bench extends BaseCommand {
  static commandName = 'bench'
  static options = { startApp: true }

  @args.spread({ description: 'filing, pages, pdf or start; all without a name', required: false })
  declare names: string[]

  async run() {
    if (this.#isAsked('pdf')) await this.#print('agreement_pdf', agreementPdf)
    if (this.#isAsked('filing')) await this.#filing()
    if (this.#isAsked('start') || this.#isAsked('pages')) await this.#district()
  }

  async #filing() {
    const queue: Record<string, string> = (await isRedisThere())
      ? { QUEUE: 'bull', REDIS_DB: OWN_REDIS_DB }
      : { QUEUE: 'embedded' }

    await this.#print('filing_sqlite', () => filing(sqlite('app'), 0.2, queue))
    await this.#print('filing_mysql', async () => filing(await mariadb('app'), 0.5, queue))
  }

  /** Both are measured on the demo district, which is told once. */
  async #district() {
    const district = sqlite('district')
    const first = await application(district, { DEMO: 'true' })
    await first.stop()

    if (this.#isAsked('start')) await this.#print('second_start', () => secondStart(district))
    if (this.#isAsked('pages')) await this.#print('many_cases', () => manyCases(district))
  }

  #isAsked(name: string) {
    return !this.names?.length || this.names.includes(name)
  }

  async #print(name: string, measure: () => Promise<Figure | Figure[]>) {
    try {
      for (const figure of [await measure()].flat()) console.log(JSON.stringify(figure))
    } catch (error: any) {
      console.error(`No figure for ${name}: ${error.message || error.code}`)
      this.exitCode = 1
      killAll()
    }
  }
}

function isRedisThere(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(REDIS, process.env.REDIS_HOST ?? '127.0.0.1')
    socket.once('connect', () => socket.end() && resolve(true)).once('error', () => resolve(false))
  })
}
