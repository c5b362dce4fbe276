import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import { BaseCommand } from '@adonisjs/core/ace'

import type Paper from '#papers/models/paper'
import { StoryOfQian } from '#seeds/demo/story_of_qian'
import type { Rate } from '#statistics/rate'

/** Prints one JSON object; the steps go to standard error. A step that refuses ends it with 1. */
export default class DemoCase extends BaseCommand {
  static commandName = 'demo:case'
  static options = { startApp: true }

  async run() {
    const story = new StoryOfQian((step) => process.stderr.write(`${step}\n`))
    const { mediationCase, committee, register, agreement, rateBefore, rateAfter } =
      await story.play()
    process.stderr.write(`今年调解成功率  ${pairOf(rateBefore)} → ${pairOf(rateAfter)}\n`)

    console.log(
      JSON.stringify(
        {
          caseNumber: register.number,
          citizenNumber: mediationCase.citizenNumber,
          committee: committee.name,
          agreementNumber: agreement.number,
          pdf: await this.#copyOf(agreement, mediationCase.citizenNumber),
          sm3: agreement.sm3,
          rateBefore: percentOf(rateBefore),
          rateAfter: percentOf(rateAfter),
        },
        null,
        2
      )
    )
  }

  /** What is kept is encrypted; this copy can be opened. */
  async #copyOf(paper: Paper, name: string): Promise<string> {
    const path = this.app.tmpPath('demo', `${name}.pdf`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await paper.pdf())
    return path
  }
}

/** Percent with two decimals; null when nothing was accepted. */
function percentOf(rate: Rate): number | null {
  const percent = rate.percent(2)
  return percent === null ? null : Number(percent)
}

/** The rate with what it divides: a quotient alone cannot be defended. */
function pairOf(rate: Rate): string {
  return `${rate.numerator}/${rate.denominator}`
}
