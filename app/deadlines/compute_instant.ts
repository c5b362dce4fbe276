import type { DateTime } from 'luxon'

import { NotComputable } from '#deadlines/not_computable'
import type { ClockUnit } from '#deadlines/term'

/**
 * The instant by which something counted in hours or minutes is due. These clocks run day and night,
 * on rest days too, and never stop.
 *
 * @throws NotComputable when the start is no instant or the length no whole number from 1 to 10 000
 */
export function computeInstant(start: DateTime, length: number, unit: ClockUnit): DateTime {
  if (!start.isValid) throw new NotComputable('instant')
  if (!Number.isInteger(length) || length < 1 || length > 10_000)
    throw new NotComputable('length', { length })

  return start.plus({ [unit]: length })
}
