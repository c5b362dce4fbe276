import type { DateTime } from 'luxon'

import { addDays, clock, type Day } from '#core/clock'

/** What a figure is asked about. The same filter counts, lists, draws and exports. */
export interface Filter {
  /** This region and all inside it. */
  regionCode: string
  /** Both days included. */
  from: Day
  to: Day
  /** What was on record by this instant: a past one gives again what was reported then. */
  asOf: DateTime
  committeeId?: number
  lane?: string
  disputeType?: string
  source?: string
}

/** The last instant of a day: a figure “as of 31 March” knows all that was recorded on that day. */
export function endOf(day: Day): DateTime {
  return clock.at(addDays(day, 1)).minus({ milliseconds: 1 })
}
