import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { addDays, clock } from '#core/clock'
import { caseAt, staffOf } from '#database/factories/case_story'
import Committee from '#identity/models/committee'
import { plant } from '#tests/unit/statistics/planted'

const today = clock.today()
const before = (days: number) => addDays(today, -days)
const period = `from=${before(90)}&to=${today}`

test.group('The list behind a figure', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('has as many cases as the figure says, on all its pages and in its file', async ({
    client,
    assert,
  }) => {
    const { officer } = await staffOf('medical')
    await plant(Array(120).fill({ reached: [['accepted', before(20)]] }))

    const numbers = new Set<string>()
    let next: string | undefined = `/bureau/figures/accepted/cases?${period}`
    while (next) {
      const page = await client.get(next).loginAs(officer)
      page.assertTextIncludes('调解案件数（受理） 120 件')
      for (const [, id] of page.text().matchAll(/\/bureau\/cases\/(\w+)"/g)) numbers.add(id)
      next = /<a href="([^"]+)" rel="next"/.exec(page.text())?.[1].replaceAll('&amp;', '&')
    }
    assert.equal(numbers.size, 120)

    const file = await client.get(`/bureau/figures/accepted/cases/file?${period}`).loginAs(officer)
    assert.lengthOf(file.text().trim().split('\r\n'), 121)
    assert.isTrue(file.text().startsWith('\ufeff'))
  })

  test('says why each case is in, and never whose it is', async ({ client, assert }) => {
    const { mediationCase, officer } = await caseAt('accepted')

    const page = await client.get(`/bureau/figures/accepted/cases?${period}`).loginAs(officer)

    page.assertTextIncludes('受理')
    page.assertTextIncludes(mediationCase.publicId)
    for (const secret of ['钱有根', '13800138000', '肠穿孔', mediationCase.title])
      assert.notInclude(page.text(), secret)
  })

  test('names what was entered late since an earlier as-of day', async ({ client }) => {
    const { officer } = await staffOf('medical')
    await plant([
      { reached: [['accepted', before(30)]] },
      { reached: [['accepted', before(30), before(10)]] },
    ])
    const figure = `/bureau/figures/accepted/cases?from=${before(60)}&to=${before(25)}`

    const then = await client.get(`${figure}&asOf=${before(25)}`).loginAs(officer)
    then.assertTextIncludes('调解案件数（受理） 1 件')

    const now = await client.get(`${figure}&since=${before(25)}`).loginAs(officer)
    now.assertTextIncludes('调解案件数（受理） 2 件')
    now.assertTextIncludes('新增 1 件，减少 0 件')
    now.assertTextIncludes('补录')
  })

  test('of one committee counts only that committee', async ({ client }) => {
    const { officer } = await staffOf('medical')
    const [one, other] = await Committee.query().orderBy('id').limit(2)
    await plant([
      { committeeId: one.id, reached: [['accepted', before(5)]] },
      { committeeId: other.id, reached: [['accepted', before(5)]] },
    ])

    const page = await client
      .get(`/bureau/figures/accepted/cases?${period}&committee=${one.id}`)
      .loginAs(officer)
    page.assertTextIncludes('调解案件数（受理） 1 件')
  })

  test('of overdue cases says since when, and follows today’s clock', async ({ client }) => {
    const { mediationCase, officer } = await caseAt('mediating')
    const overdue = () => client.get('/bureau/figures/overdue/cases').loginAs(officer)
    ;(await overdue()).assertTextIncludes('超期未结 0 件')

    await mediationCase.merge({ dueOn: before(4) }).save()

    const page = await overdue()
    page.assertTextIncludes('超期未结 1 件')
    page.assertTextIncludes('已超期 4 天')
  })

  test('explains itself when it is empty; an unknown figure does not exist', async ({ client }) => {
    const { officer } = await staffOf('medical')

    const empty = await client.get('/bureau/figures/failed/cases').loginAs(officer)
    empty.assertTextIncludes('统计期内到截至日没有这样的案件')

    const unknown = await client.get('/bureau/figures/toString/cases').loginAs(officer)
    unknown.assertStatus(404)
  })

  test('and its files are the bureau’s only', async ({ client }) => {
    const { mediators } = await staffOf('medical')

    for (const path of [
      '/bureau/figures/accepted/cases',
      '/bureau/figures/accepted/cases/file',
      '/bureau/charts/months/file',
      '/bureau/charts/months/drawing',
      '/bureau/definitions',
    ]) {
      const response = await client.get(path).loginAs(mediators[0])
      response.assertStatus(404)
    }
  })

  test('every chart comes as a table', async ({ client, assert }) => {
    const { officer, committee } = await staffOf('medical')
    await plant([
      {
        committeeId: committee.id,
        disputeType: '=cmd()',
        reached: [
          ['registered', before(9)],
          ['accepted', before(8)],
        ],
      },
    ])

    for (const [chart, lines] of Object.entries({
      months: 13,
      types: 2,
      stages: 6,
      committees: 12,
    })) {
      const file = await client.get(`/bureau/charts/${chart}/file?${period}`).loginAs(officer)
      file.assertHeader('content-type', 'text/csv; charset=utf-8')
      assert.lengthOf(file.text().trim().split('\r\n'), lines, chart)
      assert.notMatch(file.text(), /(^|,)=/m)
    }
  })

  test('every chart comes as a drawing that stands alone', async ({ client, assert }) => {
    const { officer } = await staffOf('medical')
    await plant([{ disputeType: '<b>', reached: [['accepted', before(8)]] }])

    for (const chart of ['months', 'types', 'stages']) {
      const file = await client.get(`/bureau/charts/${chart}/drawing?${period}`).loginAs(officer)
      file.assertHeader('content-type', 'image/svg+xml; charset=utf-8')
      const svg = String(file.body())
      assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
      assert.notMatch(svg, /href=|<b>|undefined/)
    }
    const unknown = await client.get('/bureau/charts/committees/drawing').loginAs(officer)
    unknown.assertStatus(404)
  })
})
