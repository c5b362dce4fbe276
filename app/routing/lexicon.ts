/** A kind of fact and the words that show it. */
export interface Concept {
  code: string
  name: string
  /** Stands for someone who can be the other side. */
  party?: boolean
  /** Words, separated by spaces. The longest word wins: 动物医院 is not a 医院. */
  words: string
  /** Regular expressions over the reading, where words have other words between them. */
  patterns?: string[]
}

export interface Sighting {
  code: string
  start: number
  end: number
}

export type Lexicon = (text: string) => Sighting[]

interface Node {
  next: Map<string, Node>
  codes?: string[]
}

/** Compiles concepts into one pass over the text. */
export function lexicon(concepts: Concept[]): Lexicon {
  const root: Node = { next: new Map() }
  for (const { code, words } of concepts)
    for (const word of words.split(/\s+/)) if (word) plant(root, word, code)

  const patterns = concepts.flatMap(({ code, patterns: sources = [] }) =>
    sources.map((source) => ({ code, pattern: new RegExp(source, 'g') }))
  )

  return (text) => [...wordsIn(text, root), ...patternsIn(text, patterns)]
}

function plant(root: Node, word: string, code: string) {
  let node = root
  for (const character of word) {
    if (!node.next.has(character)) node.next.set(character, { next: new Map() })
    node = node.next.get(character)!
  }
  node.codes = [...(node.codes ?? []), code]
}

/** Every word that does not lie inside a longer one. */
function wordsIn(text: string, root: Node): Sighting[] {
  const found: Sighting[] = []
  let reached = 0
  for (let start = 0; start < text.length; start++) {
    const longest = longestAt(text, start, root)
    if (!longest || longest.end <= reached) continue
    reached = longest.end
    for (const code of longest.codes) found.push({ code, start, end: longest.end })
  }
  return found
}

function longestAt(text: string, start: number, root: Node) {
  let node: Node | undefined = root
  let longest: { end: number; codes: string[] } | null = null
  for (let index = start; (node = node.next.get(text[index])); index++) {
    if (node.codes) longest = { end: index + 1, codes: node.codes }
  }
  return longest
}

function patternsIn(text: string, patterns: { code: string; pattern: RegExp }[]): Sighting[] {
  const found: Sighting[] = []
  for (const { code, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      found.push({ code, start: match.index, end: match.index + match[0].length })
    }
  }
  return found
}
