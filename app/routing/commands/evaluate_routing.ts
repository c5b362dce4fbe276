import { readFile } from 'node:fs/promises'

import { args, BaseCommand } from '@adonisjs/core/ace'

import { judge, scoreOf } from '#routing/judging'
import { ruleSetFrom, shippedRuleSet } from '#routing/rule_set'

/** Compares the rules of this release with a file of labelled texts, one JSON object a line. */
export default class EvaluateRouting extends BaseCommand {
  static commandName = 'routing:evaluate'
  static description = 'Print how often routing agrees with a file of labelled texts'
  static options = { startApp: true }

  @args.string({
    description: 'A file of {id, channel, text, committee, acceptable, dispute_type}',
  })
  declare file: string

  async run() {
    const ruleSet = ruleSetFrom(shippedRuleSet())
    const lines = (await readFile(this.file, 'utf-8')).trim().split('\n')
    const judged = lines.map((line) => judge(JSON.parse(line), ruleSet))

    console.log(JSON.stringify({ ruleSet: ruleSet.version, ...scoreOf(judged) }, null, 2))
    for (const { id, wanted, got } of judged.filter(({ isAcceptable }) => !isAcceptable)) {
      console.log(JSON.stringify({ id, wanted, got }))
    }
  }
}
