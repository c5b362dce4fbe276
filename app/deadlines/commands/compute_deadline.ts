import { BaseCommand, flags } from '@adonisjs/core/ace'

import { say } from '#core/words'
import { answerOf, type Answer } from '#deadlines/commands/answer'
import { inWords } from '#deadlines/commands/in_words'
import { NotComputable } from '#deadlines/not_computable'

/** The same code that the cases use, for a question from the command line. */
export default class ComputeDeadline extends BaseCommand {
  static commandName = 'deadlines:compute'
  static description = 'Compute a due date by a rule or a length, with its day-by-day proof'
  static options = { startApp: true }

  @flags.string({ description: 'A lane (medical, labor …) or a code from D01 to D18' })
  declare rule?: string

  @flags.string({
    description: 'The day of the event, 2026-01-30; for hours also 2026-01-30T23:40',
  })
  declare start?: string

  @flags.string({ description: 'Length of the period, instead of a rule' })
  declare length?: string

  @flags.string({ description: 'working or calendar (also year, hour, minute)' })
  declare unit?: string

  @flags.boolean({ description: 'A last day that is a rest day passes to the next working day' })
  declare roll?: boolean

  @flags.array({ description: 'Days that do not count, both included: 2026-03-16..2026-05-20' })
  declare pause?: string[]

  @flags.string({ description: 'Division code whose own rules and calendar apply, e.g. 330803' })
  declare region?: string

  @flags.string({ description: 'Lane of a rule given by its code' })
  declare lane?: string

  @flags.string({ description: 'Referral source: court, court_ordinary, court_summary' })
  declare source?: string

  @flags.string({ description: 'Which of the rules with one code, e.g. enforcement' })
  declare kind?: string

  @flags.boolean({ description: 'Answer in JSON' })
  declare json?: boolean

  async run() {
    try {
      this.#print(await answerOf(this))
    } catch (error) {
      if (!(error instanceof NotComputable)) throw error

      this.logger.logError(say(`deadlines.refusals.${error.reason}`, error.facts))
      this.exitCode = 1
    }
  }

  #print(answer: Answer) {
    this.logger.log(this.json ? JSON.stringify(answer) : inWords(answer))
  }
}
