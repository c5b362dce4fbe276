import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { addDays, clock } from '#core/clock'
import { staffOf } from '#database/factories/case_story'
import { plant, type Reached } from '#tests/unit/statistics/planted'

const today = clock.today()
const before = (days: number) => addDays(today, -days)

test.group('The bureau’s situation', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is for officers; for everybody else it does not exist', async ({ client }) => {
    const { officer, clerk, dispatcher, head, mediators } = await staffOf('medical')

    const own = await client.get('/bureau').loginAs(officer)
    own.assertStatus(200)
    for (const other of [clerk, dispatcher, head, mediators[0]]) {
      const response = await client.get('/bureau').loginAs(other)
      response.assertStatus(404)
    }
  })

  test('sends whoever is not signed in to the sign-in page', async ({ client }) => {
    const response = await client.get('/bureau').redirects(0)

    response.assertStatus(302)
    response.assertHeader('location', '/sign-in')
  })

  test('shows the success rate with its pair and its definition', async ({ client }) => {
    const { officer, committee } = await staffOf('medical')
    await plant([
      ...agreedAndFailed(3, 1).map((reached) => ({ reached, committeeId: committee.id })),
    ])

    const page = await client.get(`/bureau?from=${before(90)}&to=${today}`).loginAs(officer)

    page.assertTextIncludes('75.0')
    page.assertTextIncludes('3 ÷ 4')
    page.assertTextIncludes('Q-201 第 1 版')
    page.assertTextIncludes('合计与各行相加一致')
  })

  test('shows 无, not 0 % or 100 %, where nothing was accepted', async ({ client }) => {
    const { officer } = await staffOf('medical')

    const page = await client.get('/bureau?from=2020-01-01&to=2020-01-31').loginAs(officer)

    page.assertTextIncludes('0 ÷ 0')
    page.assertTextIncludes('无')
  })

  test('answers a period that ends before it begins with a sentence, and keeps what was typed', async ({
    client,
    assert,
  }) => {
    const { officer } = await staffOf('medical')

    const page = await client.get('/bureau?from=2026-03-01&to=2026-02-01').loginAs(officer)

    page.assertStatus(200)
    page.assertTextIncludes('统计期的结束早于开始')
    assert.match(page.text(), /value="2026-02-01"/)
  })

  test('answers impossible and future days with a sentence', async ({ client }) => {
    const { officer } = await staffOf('medical')
    const ask = (query: string) => client.get(`/bureau?${query}`).loginAs(officer)

    ;(await ask('from=2026-02-30')).assertTextIncludes('日历上没有这一天')
    ;(await ask('asOf=2999-01-01')).assertTextIncludes('数据截至日还没有到')
    ;(await ask('from=yesterday')).assertTextIncludes('没有看懂')
    ;(await ask('region=330804')).assertStatus(404)
  })
})

function agreedAndFailed(agreed: number, failed: number): Reached[][] {
  return [
    ...Array<Reached[]>(agreed).fill([
      ['accepted', before(60)],
      ['agreed', before(40)],
    ]),
    ...Array<Reached[]>(failed).fill([
      ['accepted', before(60)],
      ['failed', before(30)],
    ]),
  ]
}
