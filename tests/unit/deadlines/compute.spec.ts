import { test } from '@japa/runner'

import { compute } from '#deadlines/compute'
import { NotComputable } from '#deadlines/not_computable'
import type { Term } from '#deadlines/term'

import { published, unknown } from './calendars.js'

const due = (term: Term, calendar = published) => compute(term, calendar).due

test.group('Computing a due date', () => {
  test('{length} working days from {start} end on {right}, not on {wrong}')
    .with([
      { start: '2026-01-30', length: 30, right: '2026-03-19', wrong: '2026-03-13' },
      { start: '2026-02-10', length: 30, right: '2026-03-30', wrong: '2026-03-24' },
      { start: '2026-04-20', length: 30, right: '2026-06-03', wrong: '2026-06-01' },
      { start: '2026-09-01', length: 30, right: '2026-10-19', wrong: '2026-10-13' },
      { start: '2026-09-15', length: 30, right: '2026-11-02', wrong: '2026-10-27' },
      { start: '2026-02-12', length: 3, right: '2026-02-24', wrong: '2026-02-17' },
      { start: '2026-09-24', length: 3, right: '2026-09-30', wrong: '2026-09-29' },
      { start: '2026-05-08', length: 3, right: '2026-05-12', wrong: '2026-05-13' },
      { start: '2026-09-24', length: 10, right: '2026-10-15', wrong: '2026-10-08' },
    ])
    .run(({ assert }, { start, length, right, wrong }) => {
      assert.equal(due({ start, length, unit: 'working' }), right)
      assert.equal(due({ start, length, unit: 'working' }, unknown), wrong)
    })

  test('30 calendar days from {start} would end on {raw} and roll to {right}')
    .with([
      { start: '2026-09-01', raw: '2026-10-01', right: '2026-10-08' },
      { start: '2026-05-08', raw: '2026-06-07', right: '2026-06-08' },
      { start: '2026-03-05', raw: '2026-04-04', right: '2026-04-07' },
    ])
    .run(({ assert }, { start, raw, right }) => {
      assert.equal(due({ start, length: 30, unit: 'calendar' }), raw)
      assert.equal(due({ start, length: 30, unit: 'calendar', rolls: true }), right)
    })

  test('a last day on a make-up Sunday stays, and the safe day is the Friday before', ({
    assert,
  }) => {
    const deadline = compute(
      { start: '2026-08-21', length: 30, unit: 'calendar', rolls: true },
      published
    )

    assert.equal(deadline.due, '2026-09-20')
    assert.equal(deadline.safe, '2026-09-18')
  })

  test('judicial confirmation of an agreement of 2026-09-01 is safe on the last day before the holiday', ({
    assert,
  }) => {
    const deadline = compute(
      { start: '2026-09-01', length: 30, unit: 'calendar', rolls: true },
      published
    )

    assert.equal(deadline.due, '2026-10-08')
    assert.equal(deadline.safe, '2026-09-30')
    assert.equal(deadline.days.at(-1)!.day, '2026-10-08')
    assert.equal(deadline.days.find(({ ordinal }) => ordinal === 30)!.day, '2026-10-01')
  })

  test('days of an appraisal are not counted, both ends included', ({ assert }) => {
    const pauses = [{ from: '2026-03-16', to: '2026-05-20' }]
    const deadline = compute(
      { start: '2026-03-02', length: 30, unit: 'working', pauses },
      published
    )

    assert.equal(deadline.due, '2026-06-18')
    const reasons = new Map(deadline.days.map(({ day, reason }) => [day, reason]))
    assert.equal(reasons.get('2026-03-13'), 'counted')
    assert.equal(reasons.get('2026-03-16'), 'paused')
    assert.equal(reasons.get('2026-05-20'), 'paused')
    assert.equal(reasons.get('2026-05-21'), 'counted')
  })

  test('a rule that does not roll ends on the rest day and shows the rolled day beside it', ({
    assert,
  }) => {
    const deadline = compute({ start: '2026-09-18', length: 15, unit: 'calendar' }, published)

    assert.equal(deadline.due, '2026-10-03')
    assert.equal(deadline.rolled, '2026-10-08')
    assert.equal(deadline.safe, '2026-09-30')
  })

  test('a rolled last day does not fall into a pause', ({ assert }) => {
    const pauses = [{ from: '2026-03-08', to: '2026-03-11' }]
    const deadline = compute(
      { start: '2026-03-04', length: 3, unit: 'calendar', rolls: true, pauses },
      published
    )

    assert.equal(deadline.due, '2026-03-12')
  })

  test('a year ends on the same date, or on the last day of February', ({ assert }) => {
    assert.equal(due({ start: '2025-03-10', length: 1, unit: 'year' }), '2026-03-10')
    assert.equal(due({ start: '2024-02-29', length: 1, unit: 'year' }), '2025-02-28')
    assert.equal(due({ start: '2023-10-03', length: 3, unit: 'year', rolls: true }), '2026-10-08')
  })

  test('notice before a hearing is counted back, the hearing day left out', ({ assert }) => {
    const deadline = compute(
      { start: '2026-02-25', length: 3, unit: 'working', countsBack: true },
      published
    )

    assert.equal(deadline.due, '2026-02-13')
    assert.equal(deadline.safe, '2026-02-12')
    assert.equal(deadline.days[0].day, '2026-02-13')
    assert.equal(deadline.days.at(-1)!.reason, 'start')
  })

  test('days that lie in a year without a notice make the answer presumed', ({ assert }) => {
    const before = compute({ start: '2026-12-01', length: 5, unit: 'working' }, published)
    const across = compute({ start: '2026-12-28', length: 5, unit: 'working' }, published)

    assert.isFalse(before.presumed)
    assert.isTrue(across.presumed)
    assert.include(across.calendar, '2027:推定')
  })

  test('refuses {reason}')
    .with([
      { reason: 'day', term: { start: '2026-02-30', length: 3, unit: 'working' } },
      { reason: 'day', term: { start: '2026-2-3', length: 3, unit: 'working' } },
      { reason: 'horizon', term: { start: '0001-01-01', length: 3, unit: 'working' } },
      { reason: 'length', term: { start: '2026-02-03', length: 0, unit: 'working' } },
      { reason: 'length', term: { start: '2026-02-03', length: 1.5, unit: 'working' } },
      { reason: 'length', term: { start: '2026-02-03', length: Number.NaN, unit: 'calendar' } },
      {
        reason: 'pause_order',
        term: {
          start: '2026-02-03',
          length: 3,
          unit: 'working',
          pauses: [{ from: '2026-02-05', to: '2026-02-04' }],
        },
      },
      {
        reason: 'day',
        term: {
          start: '2026-02-03',
          length: 3,
          unit: 'working',
          pauses: [{ from: '2026-02-05', to: '2026-13-04' }],
        },
      },
      {
        reason: 'horizon',
        term: {
          start: '2026-02-03',
          length: 3,
          unit: 'working',
          pauses: [{ from: '2026-02-03', to: '2199-12-31' }],
        },
      },
    ] as { reason: string; term: Term }[])
    .run(({ assert }, { reason, term }) => {
      try {
        compute(term, published)
        assert.fail('was computed')
      } catch (error) {
        assert.instanceOf(error, NotComputable)
        assert.equal((error as NotComputable).reason, reason)
      }
    })
})
