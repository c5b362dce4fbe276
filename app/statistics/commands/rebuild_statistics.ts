import { BaseCommand, flags } from '@adonisjs/core/ace'

import { reconcile } from '#statistics/reconcile'

/** Prints one JSON object; with --check nothing is changed and any difference ends with exit code 1. */
export default class RebuildStatistics extends BaseCommand {
  static commandName = 'statistics:rebuild'
  static description = 'Rebuild the milestones from the trail and print what differed'
  static options = { startApp: true }

  @flags.boolean({ description: 'Only compare; exit 1 on any difference' })
  declare check: boolean

  async run() {
    const found = await reconcile({ repair: !this.check })
    this.logger.log(JSON.stringify({ ...found, repaired: !this.check }))
    if (this.check && found.differences.length > 0) this.exitCode = 1
  }
}
