import { clock } from '#core/clock'

const A_WHILE_MS = 60_000

/**
 * Asks once a minute and gives the same answer in between: for reference data, which changes by a release
 * and not by a click. Never for what two people must agree on. The first thing asked for tells answers apart.
 */
export function forAWhile<Answer, Rest extends unknown[]>(
  ask: (about: string, ...rest: Rest) => Promise<Answer>
) {
  const known = new Map<string, { answer: Answer; until: number }>()

  return async (about: string, ...rest: Rest): Promise<Answer> => {
    const now = clock.now().toMillis()
    const former = known.get(about)
    if (former && now < former.until) return former.answer

    const answer = await ask(about, ...rest)
    known.set(about, { answer, until: now + A_WHILE_MS })
    return answer
  }
}
