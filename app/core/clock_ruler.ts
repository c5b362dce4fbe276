import { clock, type Day } from '#core/clock'
import { formatDay } from '#core/wording'

/** A day of a computed deadline: why it counts or not, and whether the office works. */
export type RulerDay = {
  day: Day
  reason: 'start' | 'counted' | 'rest' | 'paused' | 'rolled'
  kind: string
}
export type RulerMark = { day: Day; title?: string; note: string; above?: boolean }
type Cell = 'start' | 'used' | 'left' | 'paused' | 'off'
type Pin = Required<RulerMark> & { x: number; anchor: string; row: number }

const WIDTH = 1000
const LABEL = 150
const WORKING = ['workday', 'makeup_workday']

/**
 * Where each cell of a 期限尺 stands, in units of a drawing 1000 wide. Days that count get a cell,
 * days off a gap, a long holiday no more than a few gaps. Labels that would touch stand in rows.
 */
export function clockRuler(days: RulerDay[], marks: RulerMark[], today: Day = clock.today()) {
  const cells = days.map((day) => ({ day: day.day, as: cellOf(day, today) }))
  const columns = place(cells.map(({ as }) => as))
  const step = Math.min(28, WIDTH / ((columns.at(-1) ?? 0) + 1))
  const left = (index: number) => round(columns[index] * step)
  const pins = marks.flatMap(pin).sort((a, b) => a.x - b.x)

  return {
    width: round((columns.at(-1) ?? 0) * step + step),
    kinds: ['used', 'paused', 'left', 'off'].filter((kind) => cells.some(({ as }) => as === kind)),
    cells: cells
      .map((cell, index) => ({ ...cell, x: left(index) + 1, width: round(step - 3) }))
      .filter(({ as }) => as !== 'off'),
    above: inRows(pins.filter(({ above }) => above)),
    below: inRows(pins.filter(({ above }) => !above)),
  }

  function pin(mark: RulerMark): Pin[] {
    const index = days.findIndex(({ day }) => day === mark.day)
    if (index < 0) return []

    const last = index === days.length - 1
    const x = left(index) + (index === 0 ? 1 : last ? step - 2 : step / 2)
    const anchor = x < LABEL ? 'start' : last || x > WIDTH - LABEL ? 'end' : 'middle'
    return [{ title: formatDay(mark.day), above: false, ...mark, x: round(x), anchor, row: 0 }]
  }
}

function cellOf({ day, reason, kind }: RulerDay, today: Day): Cell {
  if (reason === 'start') return 'start'
  if (reason === 'rest') return 'off'
  if (reason === 'counted') return day <= today ? 'used' : 'left'
  if (!WORKING.includes(kind)) return 'off'
  return reason === 'paused' ? 'paused' : 'left'
}

/** The column of each cell. */
function place(cells: Cell[]): number[] {
  let column = -1
  let off = 0
  return cells.map((as) => {
    off = as === 'off' ? off + 1 : 0
    if (off <= 5) column += off > 2 ? 0.5 : 1
    return column
  })
}

/** A label too near to the one before it goes to the next row. */
function inRows(pins: Pin[]): Pin[] {
  return pins.map((pin, index) => {
    const before = pins[index - 1]
    if (before && pin.x - before.x < room(before, pin)) pin.row = before.row + 1
    return pin
  })
}

/** A label that ends at its pin and the one before that begins at its own meet in the middle. */
function room(before: Pin, pin: Pin) {
  return before.anchor === 'start' && pin.anchor === 'end' ? 2 * LABEL : LABEL
}

function round(units: number) {
  return Math.round(units * 100) / 100
}
