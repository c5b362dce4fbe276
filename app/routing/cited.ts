/** A rule in its words, and the article it stands on where there is one. */
export function cited({ text, citation }: { text: string; citation: string | null }): string {
  return citation ? `${text}（${citation}）` : text
}
