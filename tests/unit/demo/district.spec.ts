import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { CASE_STATUSES } from '#cases/case_lifecycle'
import MediationCase from '#cases/models/mediation_case'
import { verifyTrail } from '#cases/verify_trail'
import { clock } from '#core/clock'
import Hearing from '#hearings/models/hearing'
import { REGION } from '#seeds/demo/region'
import { plansOf } from '#seeds/demo/district/plans'
import { tellDistrict } from '#seeds/demo/district/tell_district'
import { OfficeDays } from '#seeds/demo/office_days'
import { reconcile } from '#statistics/reconcile'

/** What anybody can see of the demo, without the numbers that are drawn at random. */
async function facts() {
  const cases = await MediationCase.query().where('isDemo', true).preload('parties').orderBy('id')

  return cases.map((mediationCase) => ({
    status: mediationCase.status,
    title: mediationCase.title,
    claimed: mediationCase.claimedFen?.toString(),
    registeredAt: mediationCase.registeredAt.toISO(),
    dueOn: mediationCase.dueOn,
    parties: mediationCase.parties.map(({ name, consent }) => [name, consent]),
    trail: mediationCase.trailLength,
  }))
}

test.group('The demo district', (group) => {
  // A Thursday, and not the morning.
  group.each.setup(() => clock.standAt(clock.at('2026-11-19', '16:30')))
  group.each.teardown(() => clock.letGo())

  const now = () => clock.standAt(clock.at('2026-11-19', '16:30'))
  const plans = async () => plansOf(await OfficeDays.of(REGION))
  /** What waits today and what is special; the many that are long over are told alike. */
  const telling = async () =>
    tellDistrict((await plans()).filter(({ opensAt }) => opensAt > clock.at('2026-08-15')))

  test('has some hundred cases of fifteen months before ten committees', async ({ assert }) => {
    const all = await plans()

    assert.isAbove(all.length, 299)
    assert.isBelow(all.length, 401)
    assert.lengthOf(new Set(all.map(({ subject }) => subject.lane)), 13)
    const opened = all.map(({ opensAt }) => clock.dayOf(opensAt)).sort()
    assert.isBelow(Date.parse(opened[0]), Date.parse('2025-09-30'))
    assert.deepEqual(await plans(), all)
  }).setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows every status, an overdue case, one paused, a hearing today and one to come', async ({
    assert,
  }) => {
    await telling()
    now()

    const cases = await MediationCase.query().where('isDemo', true)
    const found = new Set(cases.map(({ status }) => status))
    assert.deepEqual(
      CASE_STATUSES.filter((status) => !found.has(status)),
      []
    )
    assert.isTrue(cases.some((mediationCase) => mediationCase.isOverdue))
    const hearings = await Hearing.query().where('status', 'scheduled')
    const heldToday = await Hearing.query().where('status', 'held')
    const days = [...hearings, ...heldToday].map(({ startsAt }) => clock.dayOf(startsAt))
    assert.include(days, clock.today())
    assert.isTrue(days.some((day) => day > clock.today()))
    assert.isNotNull(await db.from('performance_items').where('status', 'pending').first())
  })
    .setup(() => testUtils.db().wrapInGlobalTransaction())
    .timeout(120_000)

  test('is the same each time; its trail verifies and its statistics agree with it', async ({
    assert,
  }) => {
    const undo = await testUtils.db().wrapInGlobalTransaction()
    await telling()
    now()
    const first = await facts()
    assert.isNull((await verifyTrail()).broken)
    assert.deepEqual((await reconcile({ repair: false })).differences, [])
    await undo()

    const again = await testUtils.db().wrapInGlobalTransaction()
    await telling()
    assert.deepEqual(await facts(), first)
    await again()
  }).timeout(240_000)
})
