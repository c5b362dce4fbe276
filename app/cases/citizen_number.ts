import { randomInt } from 'node:crypto'

import { clock } from '#core/clock'

/** 一案一码: two digits of the year, seven at random, a check digit. Digits only, so any phone can read it out. */
export function newCitizenNumber(): string {
  const body = clock.today().slice(2, 4) + String(randomInt(10_000_000)).padStart(7, '0')
  return body + checkDigit(body)
}

/** Spaces, dashes and full-width digits are forgiven; null when it cannot be a case number. */
export function readCitizenNumber(typed: string): string | null {
  const digits = typed.normalize('NFKC').replaceAll(/[\s-]/g, '')
  return /^\d{10}$/.test(digits) && checkDigit(digits.slice(0, 9)) === digits[9] ? digits : null
}

/** `2612 345 678`: as it is printed and read aloud. */
export function spokenCitizenNumber(number: string): string {
  return `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`
}

/** ISO/IEC 7064 MOD 11,10 (GB/T 17710): finds every single wrong digit and nearly every swap. */
function checkDigit(body: string): string {
  let product = 10
  for (const digit of body) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}
