/**
 * Old Chinese systems kept the last characters of GBK (FE50–FEA0) at private-use code points, U+E815–U+E864.
 * The runtime's GB 18030 decoder knows most of their real code points; these it still leaves private.
 */
const STILL_PRIVATE: Record<string, string> = {
  '\ue816': '\u{20087}',
  '\ue817': '\u{20089}',
  '\ue818': '\u{200cc}',
  '\ue831': '\u{215d7}',
  '\ue83b': '\u{2298f}',
  '\ue855': '\u{241fe}',
}

const FROM_GBK = fromGbk()

/** The same text with GBK's private-use characters at their real code points; other private use is left as it is. */
export function mapGbkPrivateUse(text: string): string {
  return text.replace(/[\ue815-\ue864]/g, (character) => FROM_GBK.get(character) ?? character)
}

function fromGbk(): Map<string, string> {
  const decoder = new TextDecoder('gb18030')
  const real = new Map(Object.entries(STILL_PRIVATE))

  for (let trail = 0x50, code = 0xe815; trail <= 0xa0; trail++) {
    if (trail === 0x7f) continue
    const character = String.fromCharCode(code++)
    const decoded = decoder.decode(Uint8Array.of(0xfe, trail))
    if (!real.has(character) && decoded !== character) real.set(character, decoded)
  }
  return real
}
