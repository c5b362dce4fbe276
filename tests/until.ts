import { setTimeout as wait } from 'node:timers/promises'

/** Looks again and again until it is so; throws after `patienceMs`. */
export async function until(isSo: () => Promise<boolean> | boolean, patienceMs = 10_000) {
  const end = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited ${patienceMs} ms in vain`)
    await wait(15)
  }
}
