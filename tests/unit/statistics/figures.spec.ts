import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { amountOf, countOf, daysToEnd, peopleOf, rateOf } from '#statistics/figures'
import { asked, plant, type Planted } from '#tests/unit/statistics/planted'

const year = asked('2026-01-01', '2026-12-31')

const many = (count: number, each: Planted) => Array<Planted>(count).fill(each)

test.group('Figures of published centres', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('1842 agreed of 2534 accepted is 72.69 %, open cases included', async ({ assert }) => {
    await plant([
      ...many(1842, {
        reached: [
          ['accepted', '2026-03-02'],
          ['agreed', '2026-03-20'],
        ],
      }),
      ...many(2534 - 1842 - 30, {
        reached: [
          ['accepted', '2026-03-02'],
          ['failed', '2026-04-14'],
        ],
      }),
      ...many(30, { reached: [['accepted', '2026-03-02']] }),
    ])

    const success = await rateOf('success', year)
    assert.deepEqual([success.numerator, success.denominator], [1842, 2534])
    assert.equal(success.percent(2), '72.69')
    assert.equal(await countOf('cohort_open', year), 30)
  })

  test('370 agreed of 509 accepted is 72.7 %', async ({ assert }) => {
    await plant([
      ...many(370, {
        reached: [
          ['accepted', '2026-03-02'],
          ['agreed', '2026-03-20'],
        ],
      }),
      ...many(139, {
        reached: [
          ['accepted', '2026-03-02'],
          ['failed', '2026-04-14'],
        ],
      }),
    ])

    assert.equal((await rateOf('success', year)).percent(), '72.7')
  })
})

test.group('What is counted', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('an agreement counts once, in the month it took effect, though later performed and closed', async ({
    assert,
  }) => {
    await plant([
      {
        reached: [
          ['registered', '2026-01-28'],
          ['accepted', '2026-01-30'],
          ['agreed', '2026-02-10'],
          ['performed', '2026-03-01'],
          ['closed', '2026-03-05'],
        ],
      },
    ])

    assert.equal(await countOf('agreed', asked('2026-02-01', '2026-02-28')), 1)
    assert.equal(await countOf('agreed', asked('2026-03-01', '2026-03-31')), 0)
    assert.equal(await countOf('agreed', year), 1)
    assert.equal((await rateOf('success', year)).percent(2), '100.00')
  })

  test('a second round of the same dispute adds no case', async ({ assert }) => {
    await plant([
      {
        round: 1,
        reached: [
          ['accepted', '2026-01-30'],
          ['agreed', '2026-02-10'],
        ],
      },
      { round: 2, reached: [['agreed', '2026-05-10']] },
    ])

    assert.equal(await countOf('agreed', year), 1)
  })

  test('withdrawn before acceptance, not accepted, transferred and consulted stay outside the denominator', async ({
    assert,
  }) => {
    await plant([
      {
        reached: [
          ['registered', '2026-01-05'],
          ['accepted', '2026-01-06'],
          ['agreed', '2026-01-20'],
        ],
      },
      {
        reached: [
          ['registered', '2026-01-05'],
          ['withdrawn', '2026-01-07'],
        ],
      },
      {
        reached: [
          ['registered', '2026-01-05'],
          ['not_accepted', '2026-01-07'],
        ],
      },
      {
        reached: [
          ['registered', '2026-01-05'],
          ['transferred', '2026-01-07'],
        ],
      },
      {
        reached: [
          ['registered', '2026-01-05'],
          ['consulted', '2026-01-07'],
        ],
      },
    ])

    const success = await rateOf('success', year)
    assert.deepEqual([success.numerator, success.denominator], [1, 1])
    assert.equal(await countOf('registered', year), 5)
    for (const metric of ['withdrawn', 'not_accepted', 'transferred', 'consulted'] as const)
      assert.equal(await countOf(metric, year), 1)
  })

  test('nothing accepted gives no rate, not 0 % and not 100 %', async ({ assert }) => {
    const success = await rateOf('success', year)

    assert.isTrue(success.isNone)
    assert.isNull(success.percent())
  })

  test('the honest rate leaves open cases out and says how many', async ({ assert }) => {
    await plant([
      {
        reached: [
          ['accepted', '2026-01-06'],
          ['agreed', '2026-01-20'],
        ],
      },
      {
        reached: [
          ['accepted', '2026-01-06'],
          ['failed', '2026-01-20'],
        ],
      },
      {
        reached: [
          ['accepted', '2026-01-06'],
          ['withdrawn', '2026-01-20'],
        ],
      },
      { reached: [['accepted', '2026-01-06']] },
    ])

    assert.equal((await rateOf('cohort_success', year)).percent(), '50.0')
    assert.equal(await countOf('cohort_left', year), 1)
    assert.equal(await countOf('cohort_open', year), 1)
  })

  test('performance is of the agreements of the period, whenever performed', async ({ assert }) => {
    await plant([
      {
        reached: [
          ['agreed', '2026-02-10'],
          ['performed', '2026-06-01'],
        ],
      },
      { reached: [['agreed', '2026-02-10']] },
      {
        reached: [
          ['agreed', '2025-02-10'],
          ['performed', '2026-02-20'],
        ],
      },
    ])

    const february = asked('2026-02-01', '2026-02-28')
    assert.equal((await rateOf('performance', february)).percent(), '50.0')
    assert.equal(await countOf('performed', february), 1)
  })

  test('money adds up to the fen, people to the person', async ({ assert }) => {
    await plant([
      {
        amountFen: 2_846_010,
        peopleCount: 3,
        reached: [
          ['accepted', '2026-01-06'],
          ['agreed', '2026-02-10'],
        ],
      },
      {
        amountFen: 20,
        peopleCount: 2,
        reached: [
          ['accepted', '2026-01-06'],
          ['agreed', '2026-02-11'],
        ],
      },
      {
        peopleCount: 12,
        reached: [
          ['accepted', '2026-01-06'],
          ['agreed', '2026-02-11'],
        ],
      },
    ])

    assert.equal(String(await amountOf('agreed', year)), '28460.30')
    assert.equal(await countOf('agreed_with_amount', year), 2)
    assert.equal(await peopleOf('accepted', year), 17)
  })

  test('time to the end is a median and a ninth decile over the cases that ended', async ({
    assert,
  }) => {
    await plant(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map((day) => ({
        reached: [
          ['accepted', '2026-05-01'],
          [day % 2 ? 'agreed' : 'failed', `2026-05-${String(day + 1).padStart(2, '0')}`],
        ],
      }))
    )
    await plant([{ reached: [['accepted', '2026-05-01']] }])

    assert.deepEqual(await daysToEnd(year), { cases: 10, median: 5.5, p90: 9 })
    assert.equal(await countOf('ended', year), 10)
  })
})

test.group('As of a past day', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a late entry appears only from the day it was recorded', async ({ assert }) => {
    await plant([
      { reached: [['accepted', '2026-02-20']] },
      { reached: [['accepted', '2026-02-25', '2026-03-03']] },
    ])

    const february = (asOf: string) => asked('2026-02-01', '2026-02-28', asOf)
    assert.equal(await countOf('accepted', february('2026-02-28')), 1)
    assert.equal(await countOf('accepted', february('2026-03-02')), 1)
    assert.equal(await countOf('accepted', february('2026-03-03')), 2)
  })

  test('what a case came to later does not change what was known then', async ({ assert }) => {
    await plant([
      {
        reached: [
          ['accepted', '2026-02-20'],
          ['agreed', '2026-03-10'],
        ],
      },
    ])

    const february = (asOf: string) => asked('2026-02-01', '2026-02-28', asOf)
    assert.equal(await countOf('cohort_open', february('2026-02-28')), 1)
    assert.equal(await countOf('cohort_open', february('2026-03-31')), 0)
    assert.equal(await countOf('cohort_agreed', february('2026-03-31')), 1)
  })
})
