/** After these a job is dead and waits for a person: with the pauses between, about three hours. */
export const MAX_ATTEMPTS = 12

const FIRST_MS = 2000

/** Milliseconds until the next attempt: doubled each time, spread by half so that failures do not march in step. */
export function backoff(attempts: number): number {
  return FIRST_MS * 2 ** (attempts - 1) * (0.75 + Math.random() / 2)
}
