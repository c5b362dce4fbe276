const UNSAFE: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
// Dates, and numbers of definitions such as Q-101 第 2 版.
const WHOLE = /(?:\d{4}年)?\d{1,2}月\d{1,2}日(?: 周[一二三四五六日])?|\b[A-Z]-\d+(?: 第 \d+ 版)?/g

function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => UNSAFE[sign])
}

/** Escaped HTML in which dates and numbers of definitions stay in one piece. */
export function typeset(words: string): string {
  return escapeHtml(words).replace(WHOLE, '<span class="day">$&</span>')
}

/** Escaped words, as a link when there is somewhere to go. */
export function opening(words: unknown, href?: string | null): string {
  const text = escapeHtml(String(words))
  return href ? `<a href="${escapeHtml(href)}">${text}</a>` : text
}

/**
 * Escaped attributes of an element. `null`, `undefined` and `false` leave an attribute out, `true` writes its name.
 * Edge's own `html.attrs` and `toAttrs()` do not escape and drop 0 and ''.
 */
export function attributes(values: Record<string, unknown>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => (value === true ? name : `${name}="${escapeHtml(String(value))}"`))
    .join(' ')
}
