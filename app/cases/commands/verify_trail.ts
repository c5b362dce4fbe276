import { BaseCommand } from '@adonisjs/core/ace'

import { verifyTrail } from '#cases/verify_trail'

/** Prints what it walked and the first broken row; ends with 1 when there is one. */
export default class VerifyTrail extends BaseCommand {
  static commandName = 'trail:verify'
  static options = { startApp: true }

  async run() {
    const verdict = await verifyTrail()

    console.log(JSON.stringify(verdict))
    if (verdict.broken) this.exitCode = 1
  }
}
