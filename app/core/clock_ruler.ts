import { formatDay } from '#core/wording'
import type { Day } from '#core/clock'

/** One calendar day under a clock: start does not count, off is a weekend or holiday. */
export type RulerDay = { day: Day; as: 'start' | 'used' | 'paused' | 'left' | 'late' | 'off' }
export type RulerMark = { day: Day; title?: string; note: string; above?: boolean }

const WIDTH = 1000
const LABEL = 150

/**
 * Where each cell of a 期限尺 stands, in units of a drawing 1000 wide. Working days get a cell, days
 * off a gap; a long holiday gets no more than five gaps.
 */
export function clockRuler(days: RulerDay[], marks: RulerMark[]) {
  const columns = place(days)
  const step = Math.min(16, WIDTH / ((columns.at(-1) ?? 0) + 1))
  const left = (index: number) => round(columns[index] * step)

  const cells = days.flatMap(({ day, as }, index) =>
    as === 'off' ? [] : [{ day, as, x: left(index) + 1, width: round(step - 3) }]
  )
  return { cells, width: left(days.length - 1) + step, marks: marks.flatMap(pin) }

  function pin(mark: RulerMark) {
    const index = days.findIndex(({ day }) => day === mark.day)
    if (index < 0) return []

    const x = left(index) + step / 2
    const anchor = x < LABEL ? 'start' : x > WIDTH - LABEL ? 'end' : 'middle'
    return [
      { ...mark, x, anchor, title: mark.title ?? formatDay(mark.day), above: mark.above ?? false },
    ]
  }
}

/** The column of each day. */
function place(days: RulerDay[]): number[] {
  let column = -1
  let off = 0
  return days.map(({ as }) => {
    off = as === 'off' ? off + 1 : 0
    if (off <= 5) column += off > 2 ? 0.5 : 1
    return column
  })
}

function round(units: number) {
  return Math.round(units * 100) / 100
}
