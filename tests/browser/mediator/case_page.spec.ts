import { AxeBuilder } from '@axe-core/playwright'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import { HoldHearing } from '#hearings/actions/hold_hearing'
import { ScheduleHearing } from '#hearings/actions/schedule_hearing'
import { WriteNote } from '#hearings/actions/write_note'

const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]
const TABS = ['', '/parties', '/timeline', '/evidence', '/hearings', '/deadlines', '/dossier']
const ACTS = ['contacts', 'hearings', 'pauses', 'rights_notices', 'terminations', 'extensions']

test.group('The pages of a mediator', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const viewport of SCREENS)
    test(`can be used by all at ${viewport.width} px`).run(
      async ({ assert, browserContext, visit }) => {
        const { path, mediator } = await aCaseInHand()
        const complaints: string[] = []
        browserContext.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text())
        })
        await browserContext.loginAs(mediator)

        for (const address of [
          ...['/mediator', '/mediator/cases', '/mediator/hearings'],
          ...TABS.map((tab) => path + tab),
          ...ACTS.map((act) => `${path}/${act}/create`),
        ]) {
          const page = await visit(address)
          await page.setViewportSize(viewport)

          const { violations } = await new AxeBuilder({ page }).analyze()
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes[0].html]),
            [],
            address
          )
          const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
          assert.isFalse(isWide, address)
          await page.close()
        }
        assert.deepEqual(complaints, [])
      }
    )

  test('are walked with j, opened with o and left with g w', async ({
    assert,
    browserContext,
    visit,
  }) => {
    const { path, mediator } = await aCaseInHand()
    await browserContext.loginAs(mediator)
    const page = await visit('/mediator/cases')
    await page.waitForFunction('window.Alpine')

    await page.keyboard.press('o')
    await page.waitForURL(`**${path}`)
    assert.isTrue(await page.getByRole('heading', { level: 1 }).isVisible())

    await page.keyboard.press('g')
    await page.keyboard.press('w')
    await page.waitForURL('**/mediator')
  })

  test('book a hearing from the next step, by keyboard and mouse', async ({
    assert,
    browserContext,
    visit,
  }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    await browserContext.loginAs(mediators[0])
    const page = await visit(`/mediator/cases/${mediationCase.publicId}`)

    await page.locator('.next-step').getByRole('link', { name: '约定调解会' }).click()
    await page.getByLabel('调解室', { exact: true }).selectOption({ label: '调解一室（12 座）' })
    await page.getByRole('button', { name: '约定调解会' }).click()

    await page.getByText('已约好').waitFor()
    assert.isTrue(await page.getByText('调解一室').first().isVisible())
  })
})

async function aCaseInHand() {
  const { mediationCase, mediators } = await caseAt('mediating')
  const [mediator] = mediators
  const hearing = await new ScheduleHearing().handle(mediationCase, mediator, {
    form: 'phone',
    place: '0570-000 0000',
    startsAt: clock.now().plus({ seconds: 5 }),
    endsAt: clock.now().plus({ minutes: 30 }),
  })
  await new HoldHearing().handle(hearing, mediator, [
    { who: 'party', id: mediationCase.parties[0].id, presence: 'present' },
  ])
  for (const tier of ['shared', 'internal', 'caucus'] as const)
    await new WriteNote().handle(mediationCase, mediator, { tier, content: '双方愿意再谈。' })

  return { mediator, path: `/mediator/cases/${mediationCase.publicId}` }
}
