import { BaseCommand } from '@adonisjs/core/ace'

import { Progress } from '#core/progress'
import { say } from '#core/words'
import { loadDemo } from '#seeds/demo/load_demo'

/** Prints one JSON object; told already, it tells nothing again. */
export default class LoadDemo extends BaseCommand {
  static commandName = 'demo:load'
  static options = { startApp: true }

  async run() {
    const bar = new Progress(say('welcome.loading_demo'))
    const cases = await loadDemo((ended, total) => bar.show(ended, total))
    if (cases > 0) bar.end()

    console.log(JSON.stringify({ cases }))
  }
}
