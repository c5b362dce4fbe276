import type { DateTime } from 'luxon'

import { clock } from '#core/clock'

/** RFC 3339 with the office's offset: `2026-03-10T14:00:00.000+08:00`. */
export const rfc3339 = (instant: DateTime): string => clock.local(instant).toISO()!
export const rfc3339OrNull = (instant: DateTime | null) => (instant ? rfc3339(instant) : null)
