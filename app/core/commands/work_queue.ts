import { BaseCommand } from '@adonisjs/core/ace'

import queueConfig from '#config/queue'
import { openQueue } from '#core/queue/open_queue'

/** A worker process: takes jobs from Redis until it is told to stop. */
export default class WorkQueue extends BaseCommand {
  static commandName = 'queue:work'
  static options = { startApp: true, staysAlive: true }

  async run() {
    if (queueConfig.driver !== 'bull') {
      this.logger.error(
        'With QUEUE=embedded the web process runs the jobs; set QUEUE=bull for workers.'
      )
      this.exitCode = 1
      return this.terminate()
    }

    const { BullWorker } = await import('#core/queue/bull_worker')
    const worker = new BullWorker()
    const queue = await openQueue()
    worker.start()
    this.app.terminating(async () => {
      await Promise.all([worker.stop(), queue.stop()])
    })
    this.logger.success('This worker takes jobs')
  }
}
