import type { CountedCase, Cursor } from '#statistics/queries/cases_of'

/** The end of a page as it stands in a link: `2026-02-03.118`. */
export function cursorOf(page: CountedCase[]): string {
  const { reachedOn, caseId } = page.at(-1)!
  return `${reachedOn}.${caseId}`
}

/** Anything else than a cursor is the first page. */
export function cursorFrom(text: unknown): Cursor | null {
  const [, reachedOn, caseId] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(String(text ?? '')) ?? []
  return reachedOn ? { reachedOn, caseId: Number(caseId) } : null
}
