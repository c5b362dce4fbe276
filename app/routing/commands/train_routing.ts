import { readFile, writeFile } from 'node:fs/promises'

import { BaseCommand } from '@adonisjs/core/ace'

import { judge, scoreOf } from '#routing/judging'
import { shippedRuleSet } from '#routing/rule_set'
import { crossValidate, train, type Labelled } from '#routing/training'

/** Learns the weights again from the labelled texts and says how good they are on texts not seen. */
export default class TrainRouting extends BaseCommand {
  static commandName = 'routing:train'
  static description = 'Train the text model from seeds/data/routing/labelled.jsonl'
  static options = { startApp: true }

  async run() {
    const labelled = await this.#labelled()
    const rules = shippedRuleSet()

    await writeFile(this.#file('model.json'), asFile(train(labelled, rules)))
    console.log(
      JSON.stringify({ crossValidated: scoreOf(crossValidate(labelled, rules, judge)) }, null, 2)
    )
  }

  async #labelled(): Promise<Labelled[]> {
    const lines = await readFile(this.#file('labelled.jsonl'), 'utf-8')
    return lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  }

  #file(name: string) {
    return this.app.makePath('seeds/data/routing', name)
  }
}

/** One feature a line, so that a change of the weights can be read. */
function asFile({ features, ...rest }: ReturnType<typeof train>) {
  const rows = Object.entries(features).map(
    ([feature, row]) => `${JSON.stringify(feature)}:[${row}]`
  )
  return `${JSON.stringify(rest).slice(0, -1)},"features":{\n${rows.join(',\n')}\n}}\n`
}
