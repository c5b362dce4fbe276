export type Cell = string | number | null | undefined

/** A table for spreadsheets: UTF-8 with a byte order mark, CRLF, and no cell that would run as a formula. */
export function csv(head: string[], rows: Cell[][]): string {
  return '\ufeff' + [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: Cell): string {
  const text = inert(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// Spreadsheets execute text that begins like this, also after blanks and in full width.
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/

function inert(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  return FORMULA.test(text) ? `'${text}` : text
}
