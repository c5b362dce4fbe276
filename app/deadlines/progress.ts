import { daysBetween, type Day } from '#core/clock'
import type { Deadline } from '#deadlines/compute'
import type { CountedDay } from '#deadlines/walk'

/** How near the end is: half gone, four fifths gone, the last three days, past. */
export type Nearness = 'early' | 'half' | 'near' | 'last' | 'overdue'

export type Progress = {
  /** Days that count and have come, today with them. */
  used: number
  /** Days that would have counted, but the clock stood still. */
  paused: number
  left: number
  /** Calendar days since the due date; 0 while it has not passed. */
  overdue: number
  nearness: Nearness
}

/** Where a deadline stands on a day. Counts in the deadline's own unit. */
export function progress({ due, unit, days }: Deadline, today: Day): Progress {
  const counted = days.filter((cell) => cell.counted)
  const used = counted.filter(({ day }) => day <= today).length
  const paused = days.filter((cell) => cell.day <= today && heldUp(cell, unit)).length
  const overdue = today > due ? daysBetween(due, today) : 0

  return {
    used,
    paused,
    left: counted.length - used,
    overdue,
    nearness: nearness(used, counted.length, overdue),
  }
}

const heldUp = ({ reason, kind }: CountedDay, unit: Deadline['unit']) =>
  reason === 'paused' && (unit !== 'working' || kind === 'workday' || kind === 'makeup_workday')

// 设计默认. Of a period of a few days the last three would be nearly all of it.
function nearness(used: number, total: number, overdue: number): Nearness {
  if (overdue) return 'overdue'
  if (total - used <= Math.min(3, total / 3)) return 'last'
  if (used >= total * 0.8) return 'near'
  return used >= total * 0.5 ? 'half' : 'early'
}
