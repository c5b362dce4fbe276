import { test } from '@japa/runner'
import { barChart, columnChart, funnelChart } from '#core/chart_geometry'
import { clockRuler, type RulerDay } from '#core/clock_ruler'

test.group('Charts', () => {
  test('columns start at zero and stay below a round top that four steps divide', ({ assert }) => {
    const chart = columnChart([{ label: '1月', striped: 387, solid: 300, rate: 96.4 }])
    assert.deepEqual(
      chart.ticks.map(({ value }) => value),
      [0, 100, 200, 300, 400]
    )
    assert.equal(chart.columns[0].striped.y + chart.columns[0].striped.height, chart.bottom)
  })

  test('a month without a rate has a column and no point', ({ assert }) => {
    const chart = columnChart([
      { label: '1月', striped: 0, solid: 0, rate: null },
      { label: '2月', striped: 3, solid: 2, rate: 50 },
    ])
    assert.lengthOf(chart.columns, 2)
    assert.lengthOf(chart.points, 1)
  })

  test('bars are sorted and what is left over stands last however long', ({ assert }) => {
    const { bars } = barChart([
      { label: '其他', value: 99, other: true },
      { label: '物业', value: 3 },
      { label: '邻里', value: 7 },
    ])
    assert.deepEqual(
      bars.map(({ label }) => label),
      ['邻里', '物业', '其他']
    )
  })

  test('each stage tells how many the stage before had more', ({ assert }) => {
    const { stages } = funnelChart([
      { label: '登记', value: 612 },
      { label: '受理', value: 587 },
    ])
    assert.deepEqual(
      stages.map(({ lost }) => lost),
      [0, 25]
    )
    assert.equal(stages[1].before, stages[0].width)
  })

  test('nothing to draw is drawn without a division by nothing', ({ assert }) => {
    assert.equal(columnChart([]).path, '')
    assert.deepEqual(barChart([{ label: '邻里', value: 0 }]).bars[0].width, 0)
    assert.lengthOf(funnelChart([]).stages, 0)
  })
})

test.group('期限尺', () => {
  const day = (on: string, reason: RulerDay['reason'], kind = 'workday') => ({
    day: on,
    reason,
    kind,
  })
  const days: RulerDay[] = [
    day('2026-03-06', 'start'),
    day('2026-03-07', 'rest', 'weekend'),
    day('2026-03-08', 'rest', 'weekend'),
    day('2026-03-09', 'counted'),
    day('2026-03-10', 'counted'),
  ]
  const month = Array.from({ length: 120 }, (_, index) => day(`day ${index}`, 'counted'))

  test('has a cell for each day that counts, used up to today', ({ assert }) => {
    const { cells } = clockRuler(days, [], '2026-03-09')
    assert.deepEqual(
      cells.map(({ as }) => as),
      ['start', 'used', 'left']
    )
  })

  test('a pause shows on the days the office works', ({ assert }) => {
    const paused = [day('2026-03-13', 'paused'), day('2026-03-14', 'paused', 'weekend')]
    assert.deepEqual(
      clockRuler(paused, [], '2026-03-13').cells.map(({ as }) => as),
      ['paused']
    )
  })

  test('keeps the first and the last label inside the drawing', ({ assert }) => {
    const marks = [
      { day: 'day 0', title: '受理', note: '当天不算' },
      { day: 'day 119', title: '到期', note: '第 119 天' },
    ]
    assert.deepEqual(
      clockRuler(month, marks, 'day 0').below.map(({ anchor }) => anchor),
      ['start', 'end']
    )
  })

  test('labels that would touch stand in rows', ({ assert }) => {
    const marks = [
      { day: '2026-03-06', note: '受理' },
      { day: '2026-03-10', note: '到期' },
    ]
    assert.deepEqual(
      clockRuler(days, marks, '2026-03-09').below.map(({ row }) => row),
      [0, 1]
    )
  })

  test('leaves out a mark of a day that is not on it', ({ assert }) => {
    assert.lengthOf(clockRuler(days, [{ day: '2026-04-01', note: '别处' }], '2026-03-09').below, 0)
  })

  test('fits a long clock into the same width', ({ assert }) => {
    const { cells, width } = clockRuler(month, [], 'day 0')
    assert.isAtMost(width, 1000.01)
    assert.isAbove(cells[0].width, 1)
  })
})
