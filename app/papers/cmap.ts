import { closeSync, openSync, readSync } from 'node:fs'

/**
 * The code points a TrueType font has a glyph for, read from its `cmap` table alone (subtable format 12, else 4),
 * so a font of tens of megabytes is not loaded for a question about its index.
 */
export function codePointsOf(fontFile: string): Set<number> {
  const file = openSync(fontFile, 'r')

  try {
    const cmap = table(file, 'cmap')
    const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
      cmap.readUInt32BE(8 + i * 8)
    )
    const byFormat = (format: number) =>
      subtables.find((offset) => cmap.readUInt16BE(offset) === format)

    const wide = byFormat(12)
    if (wide !== undefined) return new Set(groups(cmap.subarray(wide)))

    const narrow = byFormat(4)
    if (narrow !== undefined) return new Set(segments(cmap.subarray(narrow)))

    throw new Error(`${fontFile} has no Unicode character map`)
  } finally {
    closeSync(file)
  }
}

function table(file: number, tag: string): Buffer {
  const directory = bytes(file, 12, bytes(file, 4, 2).readUInt16BE() * 16)

  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) === tag) {
      return bytes(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))
    }
  }
  throw new Error(`The font has no ${tag} table`)
}

function bytes(file: number, from: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  readSync(file, buffer, 0, length, from)
  return buffer
}

function* groups(subtable: Buffer) {
  const count = subtable.readUInt32BE(12)
  for (let i = 0; i < count; i++) {
    const last = subtable.readUInt32BE(16 + i * 12 + 4)
    for (let code = subtable.readUInt32BE(16 + i * 12); code <= last; code++) yield code
  }
}

function* segments(subtable: Buffer) {
  const count = subtable.readUInt16BE(6) / 2
  for (let i = 0; i < count; i++) {
    const last = subtable.readUInt16BE(14 + i * 2)
    const first = subtable.readUInt16BE(16 + count * 2 + i * 2)
    for (let code = first; code <= last && code !== 0xffff; code++) yield code
  }
}
