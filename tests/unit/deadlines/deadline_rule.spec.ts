import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import CalendarDay from '#deadlines/models/calendar_day'
import DeadlineRule from '#deadlines/models/deadline_rule'
import { due } from '#deadlines/queries/due'
import DeadlinesSeeder from '#seeds/loaders/deadlines_seeder'

const QUJIANG = '330803'
const day = '2026-03-02'

const mediation = (lane: string, source: string | null = null, region = QUJIANG) =>
  DeadlineRule.inForce({ region, lane, source, kind: 'mediation' }, day)

/** A rule as a region might add it later. */
const localRule = (changes: Record<string, unknown>) =>
  DeadlineRule.create({
    naturalKey: `test/${JSON.stringify(changes)}`,
    position: 999,
    code: 'D06',
    kind: 'mediation',
    name: '地方规则',
    regionCode: '3308',
    length: 20,
    unit: 'calendar',
    startEvent: 'accepted',
    pausesFor: [],
    rolls: true,
    countsBack: false,
    extension: 'none',
    onExpiry: 'decide',
    law: '地方规定',
    ...changes,
  })

test.group('Deadline rules', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('{lane} from {source} has {length} {unit} days by {law} {article}')
    .with([
      {
        lane: 'medical',
        source: null,
        length: 30,
        unit: 'working',
        law: '医疗纠纷预防和处理条例',
        article: '第三十八条',
      },
      {
        lane: 'labor',
        source: null,
        length: 15,
        unit: 'calendar',
        law: '浙江省劳动人事争议调解仲裁条例',
        article: '第十条',
      },
      {
        lane: 'traffic',
        source: null,
        length: 30,
        unit: 'calendar',
        law: '人民调解工作若干规定',
        article: '第三十三条',
      },
      {
        lane: 'general',
        source: 'police',
        length: 30,
        unit: 'calendar',
        law: '人民调解工作若干规定',
        article: '第三十三条',
      },
      {
        lane: 'general',
        source: 'court',
        length: 30,
        unit: 'calendar',
        law: '人民法院在线调解规则',
        article: '第二十四条',
      },
      {
        lane: 'general',
        source: 'court_ordinary',
        length: 15,
        unit: 'calendar',
        law: '最高人民法院关于人民法院特邀调解的规定',
        article: '第二十七条',
      },
      {
        lane: 'general',
        source: 'court_summary',
        length: 7,
        unit: 'calendar',
        law: '最高人民法院关于人民法院特邀调解的规定',
        article: '第二十七条',
      },
      {
        lane: 'medical',
        source: 'court',
        length: 30,
        unit: 'working',
        law: '医疗纠纷预防和处理条例',
        article: '第三十八条',
      },
    ])
    .run(async ({ assert }, { lane, source, ...expected }) => {
      const rule = await mediation(lane, source)
      assert.containsSubset(rule!.serialize(), expected)
    })

  test('the nearest region goes first: Zhejiang must end a labor mediation, elsewhere arbitration just opens', async ({
    assert,
  }) => {
    assert.equal((await mediation('labor'))!.onExpiry, 'decide')
    assert.equal((await mediation('labor', null, '440300'))!.onExpiry, 'inform')
    assert.equal((await mediation('labor', null, '440300'))!.law, '劳动争议调解仲裁法')
  })

  test('a local general rule takes the place of the national one, but not of the law of a lane or a source', async ({
    assert,
  }) => {
    await localRule({})

    assert.equal((await mediation('general'))!.length, 20)
    assert.equal((await mediation('general', null, '330200'))!.length, 30)
    assert.equal((await mediation('medical'))!.code, 'D07')
    assert.equal((await mediation('general', 'court'))!.code, 'D09')
  })

  test('a rule counts from its first day to its last', async ({ assert }) => {
    await localRule({ validFromOn: '2026-03-03', validToOn: '2026-03-05' })
    const lengthOn = async (on: string) => {
      const rule = await DeadlineRule.inForce(
        { region: QUJIANG, lane: null, source: null, kind: 'mediation' },
        on
      )
      return rule!.length
    }

    assert.equal(await lengthOn('2026-03-02'), 30)
    assert.equal(await lengthOn('2026-03-03'), 20)
    assert.equal(await lengthOn('2026-03-05'), 20)
    assert.equal(await lengthOn('2026-03-06'), 30)
  })

  test('no rule is in force before the law was', async ({ assert }) => {
    assert.isNull(await DeadlineRule.inForce({ region: QUJIANG, code: 'D07' }, '2018-09-30'))
    assert.isNotNull(await DeadlineRule.inForce({ region: QUJIANG, code: 'D07' }, '2018-10-01'))
  })

  test('every code from D01 to D18 answers for the whole country', async ({ assert }) => {
    for (let number = 1; number <= 18; number++) {
      const code = `D${String(number).padStart(2, '0')}`
      const rule = await DeadlineRule.inForce({ region: '00', code }, day)
      assert.equal(rule?.code, code)
    }
  })

  test('a rule cites its article, or says that it is our default', async ({ assert }) => {
    for (const rule of await DeadlineRule.all()) {
      assert.equal(rule.isDesignDefault, rule.article === null, rule.name)
    }
  })

  test('only a medical case fails by law when its time is over', async ({ assert }) => {
    const failing = await DeadlineRule.query().where('onExpiry', 'auto_fail')
    assert.deepEqual(
      failing.map(({ code }) => code),
      ['D07']
    )
  })

  test('an appraisal stops the medical clock, nothing stops the confirmation clock', async ({
    assert,
  }) => {
    const confirmation = await DeadlineRule.inForce({ region: QUJIANG, code: 'D12' }, day)

    assert.isTrue((await mediation('medical'))!.stopsFor('appraisal'))
    assert.isFalse((await mediation('medical'))!.stopsFor('parties_request'))
    assert.isFalse(confirmation!.stopsFor('appraisal'))
  })

  test('gives the deadline of an accepted case, as the case will ask for it', async ({
    assert,
  }) => {
    const { rule, deadline } = await due(
      { region: QUJIANG, lane: 'medical', source: null, kind: 'mediation' },
      '2026-03-02',
      { pauses: [{ from: '2026-03-16', to: '2026-05-20' }] }
    )

    assert.equal(rule.code, 'D07')
    assert.equal(deadline.due, '2026-06-18')
    assert.isFalse(deadline.presumed)
  })

  test('a traffic case that fails on Thursday 2026-09-24 may go to the police until 2026-09-30', async ({
    assert,
  }) => {
    const { deadline } = await due(
      { region: QUJIANG, lane: 'traffic', kind: 'police_application' },
      '2026-09-24'
    )
    assert.equal(deadline.due, '2026-09-30')
  })
})

test.group('Calendar of a region', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const localDay = (changes: Record<string, unknown>) =>
    CalendarDay.create({
      regionCode: '45',
      day: '2026-04-20',
      year: 2026,
      kind: 'holiday',
      name: '三月三',
      source: '地方通知',
      published: true,
      ...changes,
    })

  test("adds the region's own days to the national ones", async ({ assert }) => {
    await localDay({})
    const nanning = await CalendarDay.calendarOf('450100')
    const qujiang = await CalendarDay.calendarOf(QUJIANG)

    assert.isFalse(nanning.isWorkday('2026-04-20'))
    assert.isTrue(qujiang.isWorkday('2026-04-20'))
    assert.isFalse(nanning.isWorkday('2026-10-01'))
  })

  test('does not use a notice that is not published', async ({ assert }) => {
    await localDay({
      regionCode: '00',
      day: '2027-01-01',
      year: 2027,
      name: '元旦',
      published: false,
    })
    const calendar = await CalendarDay.calendarOf(QUJIANG)

    assert.isTrue(calendar.isPresumed('2027-01-01'))
    assert.isTrue(calendar.isWorkday('2027-01-01'))
  })

  test('loading the reference data again changes nothing', async ({ assert }) => {
    const rows = async () => [
      await db.from('calendar_days').orderBy('id'),
      await db.from('deadline_rules').orderBy('id'),
    ]
    const before = await rows()
    await new DeadlinesSeeder(db.connection()).run()

    assert.deepEqual(await rows(), before)
  })

  test('loading the reference data again puts a changed row right', async ({ assert }) => {
    await DeadlineRule.query().where('code', 'D07').update({ length: 99 })
    await new DeadlinesSeeder(db.connection()).run()

    assert.equal((await mediation('medical'))!.length, 30)
  })
})
