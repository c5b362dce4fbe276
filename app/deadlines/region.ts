const LEVELS = [0, 2, 4, 6, 9, 12]

/**
 * The significant part of a division code (GB/T 2260): `330800` → `3308`, `00` (the whole country) → ``.
 * A region lies in every region whose significant part begins its own.
 */
export function significant(code: string): string {
  const digits = code.replace(/0+$/, '')
  const level = LEVELS.find((length) => length >= digits.length) ?? digits.length
  return digits.padEnd(level, '0')
}

export function liesIn(region: string, wider: string): boolean {
  return significant(region).startsWith(significant(wider))
}
