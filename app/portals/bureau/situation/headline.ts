import { say } from '#core/words'
import type { Question } from '#portals/bureau/question'

/** The finding of the page in a few words: where acceptance and success went against the compared period. */
export async function headlineOf({ filter, against, counts }: Question): Promise<string> {
  const accepted = await counts.of('accepted', filter)
  if (accepted === 0) return say('bureau.headline.nothing')
  if (!against || (await counts.of('accepted', against)) === 0) return say('bureau.headline.alone')

  const step = accepted - (await counts.of('accepted', against))
  const points = (await counts.rate('success', filter)).pointsAbove(
    await counts.rate('success', against)
  )
  return say('bureau.headline.moved', {
    accepted: say(`bureau.headline.accepted_${direction(step)}`),
    success: say(`bureau.headline.success_${direction(points ?? 0)}`),
  })
}

function direction(step: number): 'up' | 'down' | 'level' {
  if (step === 0) return 'level'
  return step > 0 ? 'up' : 'down'
}
