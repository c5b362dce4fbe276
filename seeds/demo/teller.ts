import type { DateTime } from 'luxon'

import { clock } from '#core/clock'

/** What happens to one case: each value is the next moment at which something does. */
export type Life = AsyncGenerator<DateTime, void>

/** Part of a life; answers whether the case goes on. */
export type Chapter = AsyncGenerator<DateTime, boolean>

/**
 * Tells many lives at once, moment by moment in the order of the calendar, until the real now. What would
 * happen later has not happened yet: that is how cases come to stand where they stand today.
 */
export async function tellInOrder(lives: Life[], told: (ended: number) => void = () => {}) {
  const now = clock.now()
  const waiting = new Map<Life, DateTime>()
  const goOn = async (life: Life) => {
    const { value, done } = await life.next()
    if (done || value > now) waiting.delete(life)
    else waiting.set(life, value)
  }

  try {
    for (const life of lives) await goOn(life)
    while (waiting.size > 0) {
      const [life, moment] = earliest(waiting)
      clock.standAt(moment)
      await goOn(life)
      told(lives.length - waiting.size)
    }
  } finally {
    clock.letGo()
  }
}

function earliest(waiting: Map<Life, DateTime>): [Life, DateTime] {
  let first: [Life, DateTime] | undefined
  for (const entry of waiting) if (!first || entry[1] < first[1]) first = entry
  return first!
}
