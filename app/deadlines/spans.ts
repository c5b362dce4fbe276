import type { Day } from '#core/clock'
import type { Deadline } from '#deadlines/compute'
import type { CountedDay } from '#deadlines/walk'

/** Neighbouring days that count, or do not, for the same reason: a stretch of the ruler 期限尺. */
export type Span = Pick<CountedDay, 'reason' | 'kind' | 'name' | 'presumed'> & {
  from: Day
  to: Day
  days: number
  /** Numbers of the first and last counted day; null where none is counted. */
  first: number | null
  last: number | null
}

export function spansOf({ days, unit }: Deadline): Span[] {
  const spans: Span[] = []
  for (const { day, ordinal, reason, kind, name, presumed } of days) {
    const open = spans.at(-1)
    if (open && sameStretch(open, { reason, kind, name, presumed }, unit)) {
      Object.assign(open, { to: day, days: open.days + 1, last: ordinal })
    } else {
      spans.push({
        from: day,
        to: day,
        days: 1,
        first: ordinal,
        last: ordinal,
        reason,
        kind,
        name,
        presumed,
      })
    }
  }
  return spans
}

type Look = Pick<CountedDay, 'reason' | 'kind' | 'name' | 'presumed'>

/** Days of one pause are one stretch, whatever they would have been; so are calendar days that count. */
function sameStretch(one: Look, other: Look, unit: Deadline['unit']): boolean {
  if (one.reason !== other.reason || one.presumed !== other.presumed) return false
  if (one.reason === 'paused' || (one.reason === 'counted' && unit !== 'working')) return true

  return one.kind === other.kind && one.name === other.name
}
