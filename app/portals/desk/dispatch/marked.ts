import type { Fact } from '#routing/facts'

export interface Part {
  text: string
  /** The number of the fact these words gave, if any. */
  fact?: number
}

export interface Marked {
  statement: Part[]
  claim: Part[]
  /** The number of each kind of fact that is underlined. */
  numbers: Map<string, number>
}

/**
 * The statement and the claim with the facts that rules used underlined and numbered in reading order.
 * Routing reads both as one text parted by a line break, and counts from its beginning.
 */
export function marked(statement: string, claim: string, facts: Fact[], used: Set<string>): Marked {
  const spans = apart(facts.filter(({ code, offset }) => offset !== null && used.has(code)))
  const numbers = new Map<string, number>()
  for (const [index, span] of spans.entries())
    for (const code of span.codes) if (!numbers.has(code)) numbers.set(code, index + 1)

  const parts = (text: string, from: number) => cut(text, from, spans)
  return { statement: parts(statement, 0), claim: parts(claim, statement.length + 1), numbers }
}

interface Span {
  start: number
  end: number
  codes: string[]
}

/** Spans in order; where two overlap, the earlier one keeps the words and takes the other's meaning. */
function apart(facts: Fact[]): Span[] {
  const spans: Span[] = []
  const inOrder = facts.toSorted(
    (one, other) => one.offset! - other.offset! || other.quote.length - one.quote.length
  )
  for (const { code, quote, offset } of inOrder) {
    const last = spans.at(-1)
    if (last && offset! < last.end) last.codes.push(code)
    else spans.push({ start: offset!, end: offset! + quote.length, codes: [code] })
  }
  return spans
}

function cut(text: string, from: number, spans: Span[]): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const [index, { start, end }] of spans.entries()) {
    if (start < from || end > from + text.length) continue
    parts.push({ text: text.slice(at, start - from) })
    parts.push({ text: text.slice(start - from, end - from), fact: index + 1 })
    at = end - from
  }
  return [...parts, { text: text.slice(at) }].filter((part) => part.text)
}
