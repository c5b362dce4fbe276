import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import fc from 'fast-check'

import Committee from '#identity/models/committee'
import Region from '#identity/models/region'
import { addDays } from '#core/clock'
import { endOf } from '#statistics/filter'
import { countOf, partsOf } from '#statistics/figures'
import { METRICS, type MetricName } from '#statistics/metrics'
import { casesOf, onlyIn } from '#statistics/queries/cases_of'
import { asked, plant, type Planted, type Reached } from '#tests/unit/statistics/planted'

const names = Object.keys(METRICS) as MetricName[]
const START = '2026-01-01'

const later = (days: number) => addDays(START, days)

/** A history as it could have been: register, perhaps accept, end somehow, perhaps after; each entered up to 40 days late. */
const history = fc
  .record({
    ending: fc.constantFrom<Reached[0][]>(
      [],
      ['consulted'],
      ['transferred'],
      ['not_accepted'],
      ['withdrawn'],
      ['accepted'],
      ['accepted', 'withdrawn'],
      ['accepted', 'failed'],
      ['accepted', 'agreed'],
      ['accepted', 'agreed', 'performed'],
      ['accepted', 'agreed', 'performed', 'closed']
    ),
    gaps: fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }),
    lates: fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }),
    lane: fc.constantFrom('medical', 'traffic', null),
    disputeType: fc.constantFrom('neighbour', 'medical', null),
    source: fc.constantFrom('application', 'proactive', 'referral'),
    regionCode: fc.constantFrom('330803', '330803', '330804'),
    committee: fc.nat(2),
    amountFen: fc.option(fc.nat(10_000_000)),
  })
  .map(({ ending, gaps, lates, ...rest }) => {
    let day = 0
    const reached = (['registered', ...ending] as Reached[0][]).map((kind, at): Reached => {
      day += gaps[at]
      return [kind, later(day), later(day + lates[at])]
    })
    return { ...rest, reached }
  })

const filters = fc.record({
  from: fc.nat(120).map(later),
  length: fc.nat(90),
  asOf: fc.nat(200).map(later),
  lane: fc.constantFrom('medical', undefined),
  disputeType: fc.constantFrom('neighbour', undefined),
  source: fc.constantFrom('referral', undefined),
  committee: fc.constantFrom(0, undefined),
})

test.group('Figure and list', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('for any history and filter the count is the length of the list, the parts are the whole', async ({
    assert,
  }) => {
    const committees = (await Committee.query().orderBy('id').limit(2)).map(({ id }) => id)
    const histories = fc.sample(history, { numRuns: 300, seed: 20260310 })
    await plant(
      histories.map(({ committee, ...each }): Planted => ({
        ...each,
        committeeId: committees[committee] ?? null,
      }))
    )

    const sampled = fc.sample(filters, { numRuns: 12, seed: 20260311 })
    for (const { from, length, asOf, committee, ...narrowing } of sampled) {
      const committeeId = committee === undefined ? undefined : committees[committee]
      const filter = asked(from, addDays(from, length), asOf, { ...narrowing, committeeId })

      for (const name of names) {
        const count = await countOf(name, filter)
        const list = await casesOf(name, filter)
        assert.lengthOf(list, count, name)
        assert.equal(new Set(list.map(({ caseId }) => caseId)).size, count, name)

        for (const by of ['month', 'committee', 'dispute_type', 'source', 'lane'] as const) {
          const parts = [...(await partsOf(name, filter, by)).values()]
          assert.equal(sum(parts), count, `${name} by ${by}`)
        }
      }
      assert.equal(
        await total(['cohort_agreed', 'cohort_failed', 'cohort_left', 'cohort_open'], filter),
        await countOf('accepted', filter)
      )
    }
  }).timeout(60_000)

  test('two committees cross-foot with the whole district', async ({ assert }) => {
    const [one, other] = await Committee.query().orderBy('id').limit(2)
    await plant([
      {
        committeeId: one.id,
        reached: [
          ['accepted', '2026-01-06'],
          ['agreed', '2026-01-20'],
        ],
      },
      {
        committeeId: one.id,
        reached: [
          ['accepted', '2026-01-07'],
          ['failed', '2026-01-21'],
        ],
      },
      { committeeId: other.id, reached: [['accepted', '2026-01-08']] },
    ])
    const january = asked('2026-01-01', '2026-01-31')

    assert.deepEqual(
      await partsOf('accepted', january, 'committee'),
      new Map([
        [String(one.id), 2],
        [String(other.id), 1],
      ])
    )
    assert.equal(await countOf('accepted', january), 3)
    assert.equal(await countOf('accepted', { ...january, committeeId: one.id }), 2)
    assert.equal(await countOf('accepted', { ...january, committeeId: other.id }), 1)
  })

  test('pages put together are the list, without gap or repetition', async ({ assert }) => {
    await plant(
      Array.from({ length: 25 }, (_, index) => ({
        reached: [['accepted', later(Math.floor(index / 4))]] as Reached[],
      }))
    )
    const filter = asked('2026-01-01', '2026-12-31')
    const all = (await casesOf('accepted', filter)).map(({ caseId }) => caseId)

    const paged: number[] = []
    for (let after; ;) {
      const page = await casesOf('accepted', filter, { after, limit: 7 })
      if (page.length === 0) break
      paged.push(...page.map(({ caseId }) => caseId))
      after = page.at(-1)!
    }
    assert.deepEqual(paged, all)
    assert.lengthOf(all, 25)
  })

  test('another region is not in it', async ({ assert }) => {
    for (const code of ['330804', '330803105'])
      await Region.create({ code, name: code, parentCode: code.slice(0, 4), level: 'test' })
    await plant([
      { regionCode: '330804', reached: [['accepted', '2026-01-06']] },
      { regionCode: '330803105', reached: [['accepted', '2026-01-06']] },
      { regionCode: '330803', reached: [['accepted', '2026-01-06']] },
    ])

    const january = asked('2026-01-01', '2026-01-31')
    assert.equal(await countOf('accepted', january), 2)
    assert.equal(await countOf('accepted', { ...january, regionCode: '330800' }), 3)
  })

  test('the difference between two as-of days names the late entries', async ({ assert }) => {
    const [, late] = await plant([
      { reached: [['accepted', '2026-02-20']] },
      { reached: [['accepted', '2026-02-25', '2026-03-03']] },
    ])
    const now = asked('2026-02-01', '2026-02-28', '2026-03-04')
    const then = { ...now, asOf: endOf('2026-02-28') }

    const added = await onlyIn('accepted', now, then)
    assert.deepEqual(
      added.map(({ caseId }) => caseId),
      [late]
    )
    assert.lengthOf(await onlyIn('accepted', then, now), 0)
  })
})

function sum(numbers: number[]): number {
  return numbers.reduce((whole, part) => whole + part, 0)
}

async function total(metrics: MetricName[], filter: Parameters<typeof countOf>[1]) {
  return sum(await Promise.all(metrics.map((metric) => countOf(metric, filter))))
}
