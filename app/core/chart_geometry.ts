export type Month = {
  label: string
  striped: number
  solid: number
  rate: number | null
  stripedHref?: string
  solidHref?: string
}
export type Bar = { label: string; value: number; note?: string; other?: boolean; href?: string }
export type Stage = { label: string; value: number; reason?: string; href?: string }

const HEIGHT = 240
const LEFT = 48
const RIGHT = 56
const TOP = 24

/**
 * Pairs of columns on the left axis (pieces) and a line on the right axis (percent), both from 0. The right
 * axis ends at 100, or higher when a rate does: more may end in a month than begin in it.
 */
export function columnChart(months: Month[], width = 1200) {
  const top = ceiling(Math.max(4, ...months.flatMap(({ striped, solid }) => [striped, solid])))
  const slot = (width - LEFT - RIGHT) / months.length
  const column = Math.min(24, slot / 3)
  const bottom = TOP + HEIGHT
  const y = (share: number) => round(bottom - share * HEIGHT)
  const full = Math.ceil(Math.max(100, ...months.map(({ rate }) => rate ?? 0)) / 100) * 100

  const points = months.flatMap(({ rate }, index) =>
    rate === null ? [] : [{ x: round(LEFT + slot * (index + 0.5)), y: y(rate / full), rate }]
  )
  return {
    width,
    height: bottom + 28,
    left: LEFT,
    right: width - RIGHT,
    bottom,
    ticks: [0, 1, 2, 3, 4].map((n) => ({
      y: y(n / 4),
      value: (top / 4) * n,
      percent: (n * full) / 4,
    })),
    columns: months.map((month, index) => {
      const middle = LEFT + slot * (index + 0.5)
      return {
        label: month.label,
        middle: round(middle),
        width: round(column),
        striped: {
          href: month.stripedHref,
          x: round(middle - column - 2),
          y: y(month.striped / top),
          height: round((month.striped / top) * HEIGHT),
        },
        solid: {
          href: month.solidHref,
          x: round(middle + 2),
          y: y(month.solid / top),
          height: round((month.solid / top) * HEIGHT),
        },
      }
    }),
    points,
    path: points.map(({ x, y: height }, index) => `${index ? 'L' : 'M'}${x} ${height}`).join(''),
  }
}

/** Horizontal bars, longest first; what is left over comes last, hollow. */
export function barChart(bars: Bar[], width = 600) {
  const label = 10 + 13 * Math.max(...bars.map(({ label: words }) => [...words].length))
  const room = width - label - 110
  const longest = Math.max(1, ...bars.map(({ value }) => value))
  const sorted = bars.toSorted(
    (a, b) => Number(a.other ?? false) - Number(b.other ?? false) || b.value - a.value
  )

  return {
    width,
    height: bars.length * 26 + 4,
    label,
    bars: sorted.map((bar, index) => ({
      ...bar,
      y: index * 26 + 4,
      width: round((bar.value / longest) * room),
    })),
  }
}

/** A bar for each stage; the dashed part is what the stage before had and this one has not. */
export function funnelChart(stages: Stage[], width = 600) {
  const label = 92
  const room = width - label - 120
  const most = Math.max(1, ...stages.map(({ value }) => value))
  const share = (value: number) => round((value / most) * room)

  return {
    width,
    height: stages.length * 54,
    label,
    stages: stages.map((stage, index) => {
      const before = stages[index - 1]?.value ?? stage.value
      return {
        ...stage,
        y: index * 54 + 2,
        width: share(stage.value),
        before: share(before),
        lost: before - stage.value,
      }
    }),
  }
}

/** A round top of the axis that four steps divide evenly. */
function ceiling(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value / 4)))
  return [1, 2, 2.5, 5, 10]
    .map((n) => n * unit * 4)
    .find((top) => top >= value && Number.isInteger(top / 4))!
}

function round(units: number) {
  return Math.round(units * 100) / 100
}
