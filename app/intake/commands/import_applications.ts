import { stat } from 'node:fs/promises'

import { args, BaseCommand } from '@adonisjs/core/ace'

import { Progress } from '#core/progress'
import { say } from '#core/words'
import { theOffice } from '#identity/office'
import { importFile } from '#intake/import/import_file'

/** Prints one JSON object; malformed lines are in it. Ends with 1 when no line could be read. */
export default class ImportApplications extends BaseCommand {
  static commandName = 'intake:import'
  static options = { startApp: true }

  @args.string({ description: 'A file of {id, channel, text, parties, amount}, one a line' })
  declare file: string

  async run() {
    const size = await sizeOf(this.file)
    if (size === null) {
      this.logger.logError(say('intake.import.unreadable', { file: this.file }))
      this.exitCode = 1
      return
    }

    const { regionCode } = await theOffice()
    const bar = new Progress(say('intake.import.title'))
    const summary = await importFile(this.file, regionCode, (bytes) => bar.show(bytes, size))
    bar.end()
    console.log(JSON.stringify(summary, null, 2))
    if (summary.malformed.length === summary.lines && summary.lines > 0) this.exitCode = 1
  }
}

/** Null when it is not a file that can be read. */
async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? found.size : null
}
