import { createHash, createHmac, type KeyObject } from 'node:crypto'

/** SM3 digest (GB/T 32905), lower-case hexadecimal, 64 characters. */
export function sm3(content: string | Uint8Array): string {
  return createHash('sm3').update(content).digest('hex')
}

/** HMAC-SM3, lower-case hexadecimal, 64 characters. */
export function hmacSm3(key: KeyObject | string | Uint8Array, content: string): string {
  return createHmac('sm3', key).update(content).digest('hex')
}
