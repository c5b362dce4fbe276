import { codePointsOf } from '#papers/cmap'
import { isPrivateUse, UnprintableCharacter } from '#papers/exceptions/unprintable_character'
import { mapGbkPrivateUse } from '#papers/gbk_private_use'
import { LAST_FONTS } from '#papers/places'

/** Line feed, and the ideographic space that forms use as a blank. */
const LAYOUT = new Set([0x0a, 0x3000])

/** C0 and C1 controls but the line feed, and the marks that turn the direction of text around. */
const INVISIBLE = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu

let printable: Set<number> | null = null

/** The first character of `text` that no font of ours can draw, or null. Counts by code points. */
export function unprintableIn(text: string): string | null {
  printable ??= new Set(LAST_FONTS.flatMap((font) => [...codePointsOf(font)]))

  for (const character of text) {
    const code = character.codePointAt(0)!
    if (!LAYOUT.has(code) && (isPrivateUse(code) || !printable.has(code))) return character
  }
  return null
}

/**
 * What will be printed of these values: invisible controls dropped, GBK's private-use characters at their real code
 * points. Nothing else changes; names are never normalised.
 * @throws UnprintableCharacter naming the character and the field it stands in
 */
export function printableOf<T>(value: T, field = ''): T {
  if (typeof value === 'string') return printableText(value, field) as T
  if (Array.isArray(value)) return value.map((entry, i) => printableOf(entry, `${field}.${i}`)) as T
  if (value === null || typeof value !== 'object') return value

  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      printableOf(entry, field ? `${field}.${key}` : key),
    ])
  ) as T
}

function printableText(text: string, field: string): string {
  const visible = mapGbkPrivateUse(
    text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '')
  )
  const character = unprintableIn(visible)
  if (character) throw new UnprintableCharacter(character, field)

  return visible
}
