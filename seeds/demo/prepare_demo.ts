import { isDemo } from '#config/app'
import { Progress } from '#core/progress'
import { say } from '#core/words'
import { loadDemo } from '#seeds/demo/load_demo'

/** At the first start the demo district is told, unless DEMO=false; that takes a while, so it is shown. */
export async function prepareDemo() {
  if (!isDemo) return

  // This runs before the preloads, and the verbs need their conditions.
  await import('#start/lifecycle')
  const bar = new Progress(say('welcome.loading_demo'))
  if (await loadDemo((ended, total) => bar.show(ended, total))) bar.end()
}
