import { AxeBuilder } from '@axe-core/playwright'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { addDays, clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import { plant } from '#tests/unit/statistics/planted'

const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]
const before = (days: number) => addDays(clock.today(), -days)

test.group('The bureau’s pages', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const viewport of SCREENS)
    test(`can be used by all at ${viewport.width} px`).run(
      async ({ assert, browserContext, visit }) => {
        const { mediationCase, officer } = await caseAt('mediating')
        await browserContext.loginAs(officer)
        const complaints: string[] = []
        browserContext.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text())
        })

        for (const path of [
          '/bureau',
          '/bureau/figures/accepted/cases',
          '/bureau/figures/failed/cases',
          `/bureau/cases/${mediationCase.publicId}`,
          '/bureau/definitions',
        ]) {
          const page = await visit(path)
          await page.setViewportSize(viewport)

          const { violations } = await new AxeBuilder({ page }).analyze()
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes[0].html]),
            [],
            path
          )
          assert.isFalse(
            await page.evaluate('document.documentElement.scrollWidth > innerWidth'),
            path
          )
        }
        assert.deepEqual(complaints, [])
      }
    )

  test('lead from a bar of a chart to the cases it counts', async ({
    assert,
    browserContext,
    visit,
  }) => {
    const { officer } = await caseAt('accepted')
    await plant(Array(3).fill({ disputeType: 'neighbour', reached: [['accepted', before(3)]] }))
    await browserContext.loginAs(officer)

    const page = await visit(`/bureau?from=${before(30)}&to=${before(0)}`)
    await page.locator('#types svg a[href*="type=neighbour"]').click()
    await page.waitForURL('**/figures/accepted/cases?**')

    assert.equal(await page.locator('h1').textContent(), '调解案件数（受理） 3 件')
  })
})
