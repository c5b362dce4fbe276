import { BaseCommand } from '@adonisjs/core/ace'

import { Scheduler } from '#core/scheduler'

/** The scheduler process: start as many as you like, one at a time leads. */
export default class RunSchedule extends BaseCommand {
  static commandName = 'schedule:run'
  static options = { startApp: true, staysAlive: true }

  async run() {
    const scheduler = new Scheduler()
    scheduler.start()
    this.app.terminating(() => scheduler.stop())
  }
}
