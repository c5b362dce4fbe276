import { readFileSync } from 'node:fs'

export interface Subject {
  lane: string
  disputeType: string
  statement: string
  claim: string
  /** Yuan, from–to; null where nobody asks for money. */
  amount: [number, number] | null
  /** `person`, or organizations of which one is meant. */
  against: 'person' | string[]
  /** What is to be done instead of, or beside, paying. */
  act?: string
}

interface Words {
  withdrawn: string[]
  failed: string[]
  refused: string[]
  consulted: string[]
  /** Organ, and the letters of its receipts. */
  transferred: [string, string][]
  /** Ground, and the reason as it was written. */
  rejected: [string, string][]
  minutes: string
}

interface People {
  families: string[]
  given: string[]
  places: string[]
}

export const subjects: Subject[] = file('statements')
export const words: Words = file('words')
export const people: People = file('people')

function file(name: string) {
  return JSON.parse(readFileSync(new URL(`../../data/demo/${name}.json`, import.meta.url), 'utf-8'))
}
