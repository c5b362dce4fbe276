import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A random public identifier, 26 characters (130 bits): rows are never named by their row id outside. */
export function publicId(): string {
  return Array.from(randomBytes(26), (byte) => ALPHABET[byte % 32]).join('')
}
