import { setTimeout as wait } from 'node:timers/promises'

const PATIENCE_MS = 10_000

/** Waits until all have ended, ten seconds at most. */
export async function settled(running: Iterable<Promise<unknown>>) {
  const patience = new AbortController()

  await Promise.race([
    Promise.allSettled(running),
    wait(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => {}),
  ])
  patience.abort()
}
