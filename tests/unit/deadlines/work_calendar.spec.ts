import { test } from '@japa/runner'

import { addDays } from '#core/clock'
import { WorkCalendar } from '#deadlines/work_calendar'

import { published, unknown } from './calendars.js'

function workdaysOf(year: number) {
  let count = 0
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (published.isWorkday(day)) count++
  }
  return count
}

test.group('Work calendar', () => {
  test('{year} has {count} working days')
    .with([
      { year: 2025, count: 248 },
      { year: 2026, count: 248 },
    ])
    .run(({ assert }, { year, count }) => {
      assert.equal(workdaysOf(year), count)
    })

  test('{day} is a {kind}')
    .with([
      { day: '2025-01-26', kind: 'makeup_workday' },
      { day: '2025-01-28', kind: 'holiday' },
      { day: '2025-02-04', kind: 'holiday' },
      { day: '2025-02-05', kind: 'workday' },
      { day: '2025-10-11', kind: 'makeup_workday' },
      { day: '2026-01-04', kind: 'makeup_workday' },
      { day: '2026-02-14', kind: 'makeup_workday' },
      { day: '2026-02-24', kind: 'workday' },
      { day: '2026-03-07', kind: 'weekend' },
      { day: '2026-10-07', kind: 'holiday' },
      { day: '2026-10-10', kind: 'makeup_workday' },
    ] as const)
    .run(({ assert }, { day, kind }) => {
      assert.equal(published.kindOf(day), kind)
    })

  test('a rest day is known by the festival it is off for', ({ assert }) => {
    assert.equal(published.nameOf('2026-02-17'), '春节')
    assert.isNull(published.nameOf('2026-03-07'))
  })

  test('a year without a notice answers by Monday to Friday and says that it presumes', ({
    assert,
  }) => {
    assert.isFalse(published.isPresumed('2026-12-31'))
    assert.isTrue(published.isPresumed('2027-01-01'))
    assert.isTrue(published.isWorkday('2027-01-01'))
    assert.isFalse(published.isWorkday('2027-01-02'))
    assert.isTrue(unknown.isPresumed('2026-10-01'))
  })

  test('its name lists the notices of the years it was asked about', ({ assert }) => {
    assert.equal(published.version('2026-03-01', '2026-04-01'), '2026:国办发明电〔2025〕7号')
    assert.equal(
      published.version('2025-12-01', '2027-01-15'),
      '2025:国办发明电〔2024〕12号+2026:国办发明电〔2025〕7号+2027:推定'
    )
  })

  test('the later of two records for a day wins', ({ assert }) => {
    const calendar = new WorkCalendar([
      { day: '2026-10-08', kind: 'workday', source: 'national' },
      { day: '2026-10-08', kind: 'holiday', name: '三月三', source: 'regional' },
    ])

    assert.isFalse(calendar.isWorkday('2026-10-08'))
    assert.equal(calendar.version('2026-10-08', '2026-10-08'), '2026:national、regional')
  })
})
