import { randomInt } from 'node:crypto'

/** No 0, O, 1, I, L: the code is read from paper and typed on a phone. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 8

/** The code on a party's paper, by which it finds its case without an account. */
export function newJoinCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** Small letters, spaces and full-width characters are forgiven; null when it cannot be a code. */
export function readJoinCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '')
  return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null
}
