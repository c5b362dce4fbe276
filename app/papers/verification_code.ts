import { randomInt } from 'node:crypto'

import { appUrl } from '#config/app'

/** Without 0/O, 1/I/L and U: can be read over the phone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `7K2Q-XMD4-HW9T`: twelve letters at random, 58 bits, so codes cannot be guessed through the public page. */
export function newVerificationCode(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return letters.match(/.{4}/g)!.join('-')
}

/** Small letters, spaces and missing dashes are forgiven; null when it cannot be a code. */
export function readVerificationCode(typed: string): string | null {
  const letters = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '')
  const isCode = letters.length === 12 && [...letters].every((letter) => LETTERS.includes(letter))
  return isCode ? letters.match(/.{4}/g)!.join('-') : null
}

/** The page behind the QR code; it shows number, day and status, never the content. */
export function verificationAddress(code: string): string {
  return `${appUrl}/verify/${code}`
}
