/** A text as the rules read it, and the way back to the words as they were written. */
export interface Reading {
  /** One width, lower case, every mark of punctuation a comma, invisible marks dropped. */
  text: string
  original: string
  /** Where a place in `text` lies in `original`. */
  at(index: number): number
}

/** What lies beyond is kept with the case but does not change the route. */
const READ_AT_MOST = 4000

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/
const PUNCTUATION = /[^\p{L}\p{N}\p{Co}\p{Cs}%.+-]/u

export function read(written: string): Reading {
  const original = written.slice(0, READ_AT_MOST)
  const places: number[] = []
  let text = ''

  for (let index = 0; index < original.length; index++) {
    const character = oneWidth(original[index])
    if (isIdeograph(character)) {
      text += character
      places.push(index)
      continue
    }
    if (INVISIBLE.test(character)) continue
    text += isDecimalPoint(original, index, character) ? '.' : plain(character)
    places.push(index)
  }

  return { text, original, at: (index) => places[index] ?? original.length }
}

/** The words behind a stretch of the reading, as the person wrote them. */
export function quote(reading: Reading, start: number, end: number) {
  const offset = reading.at(start)
  return { quote: reading.original.slice(offset, reading.at(end - 1) + 1), offset }
}

function plain(character: string) {
  if (character === '.' || character === '-' || character === '+') return ','
  return PUNCTUATION.test(character) ? ',' : character.toLowerCase().slice(0, 1)
}

function isDecimalPoint(text: string, index: number, character: string) {
  return character === '.' && isDigit(text[index - 1]) && isDigit(text[index + 1])
}

const isDigit = (character?: string) => character !== undefined && /\d/.test(oneWidth(character))

/** Most of a text; nothing about these needs a closer look. */
const isIdeograph = (character: string) => character >= '\u4e00' && character <= '\u9fff'

/** Full-width forms stand 0xFEE0 above the plain ones. */
function oneWidth(character: string) {
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}
