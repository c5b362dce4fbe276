import type { Day } from '#core/clock'

/** What every paper of a committee carries, whatever it says. */
export interface Issue {
  /** File number such as （2026）衢江医调字第0001号; null on a draft. */
  number: string | null
  committee: string
  /** The day beside the committee's name; null while not yet sealed. */
  sealedOn: Day | null
  /** Null on a draft: only an issued paper can be verified. */
  verification: { code: string; address: string } | null
}
