import type { Fact } from '#routing/facts'

/** The small language rules are written in. A string or list is "any of these facts". */
export type Predicate =
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate }
  | { has: string | string[] }
  /** The other side, by the form or by the words. */
  | { against: string | string[] }
  /** A fact of each kind within so many characters of each other. */
  | { near: [string | string[], string | string[]]; within: number }
  | { word: string | string[] }
  | { channel: string | string[] }
  | { lane: string | string[] }

export interface Evidence {
  text: string
  facts: Map<string, Fact[]>
  lane?: string
}

export type Test = (evidence: Evidence) => boolean

/** Turns a predicate into a function once. Throws on a word the language does not have. */
export function compile(predicate: Predicate): Test {
  if ('all' in predicate) return every(predicate.all.map(compile))
  if ('any' in predicate) return some(predicate.any.map(compile))
  if ('not' in predicate) return not(compile(predicate.not))
  if ('has' in predicate) return has(listed(predicate.has))
  if ('against' in predicate) return has(listed(predicate.against).map((code) => `against:${code}`))
  if ('near' in predicate)
    return near(listed(predicate.near[0]), listed(predicate.near[1]), predicate.within)
  if ('word' in predicate) return contains(listed(predicate.word))
  if ('channel' in predicate) return has(listed(predicate.channel).map((code) => `channel:${code}`))
  if ('lane' in predicate) return lane(listed(predicate.lane))
  throw new TypeError(`Not a predicate: ${JSON.stringify(predicate)}`)
}

/** The kinds of fact a predicate looks for, so that a trace can quote them. */
export function mentions(predicate: Predicate): string[] {
  if ('all' in predicate) return predicate.all.flatMap(mentions)
  if ('any' in predicate) return predicate.any.flatMap(mentions)
  if ('has' in predicate) return listed(predicate.has)
  if ('against' in predicate) return listed(predicate.against).map((code) => `against:${code}`)
  if ('near' in predicate) return predicate.near.flatMap(listed)
  return []
}

const listed = (value: string | string[]) => (Array.isArray(value) ? value : [value])

const every =
  (tests: Test[]): Test =>
  (evidence) =>
    tests.every((test) => test(evidence))
const some =
  (tests: Test[]): Test =>
  (evidence) =>
    tests.some((test) => test(evidence))
const not =
  (test: Test): Test =>
  (evidence) =>
    !test(evidence)
const has =
  (codes: string[]): Test =>
  ({ facts }) =>
    codes.some((code) => facts.has(code))
const contains =
  (words: string[]): Test =>
  ({ text }) =>
    words.some((word) => text.includes(word))
const lane =
  (lanes: string[]): Test =>
  ({ lane: chosen }) =>
    chosen !== undefined && lanes.includes(chosen)

function near(left: string[], right: string[], within: number): Test {
  const places = ({ facts }: Evidence, codes: string[]) =>
    codes.flatMap((code) =>
      (facts.get(code) ?? []).flatMap(({ offset }) => (offset === null ? [] : [offset]))
    )

  return (evidence) => {
    const others = places(evidence, right)
    return places(evidence, left).some((at) =>
      others.some((other) => other !== at && Math.abs(other - at) <= within)
    )
  }
}
