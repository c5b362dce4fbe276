import { AxeBuilder } from '@axe-core/playwright'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { Page } from 'playwright'

import MediationCase from '#cases/models/mediation_case'
import { caseAt } from '#database/factories/case_story'
import User from '#identity/models/user'

const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]

async function violations(page: Page) {
  const found = await new AxeBuilder({ page }).analyze()
  return found.violations.map(({ id, nodes }) => [id, nodes[0].html])
}

test.group('Registering by keyboard', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('goes from the name to the number without a mouse', async ({
    assert,
    browserContext,
    visit,
  }) => {
    await browserContext.loginAs(await User.findByOrFail('username', 'chuangkou'))
    const page = await visit('/desk/registrations/new')
    await page.waitForFunction('window.Alpine')
    const focused = () => page.evaluate('document.activeElement.name')

    assert.equal(await focused(), 'applicants[0][name]')
    await page.keyboard.type('钱有根')
    await page.keyboard.press('Tab')
    assert.equal(await focused(), 'applicants[0][phone]')
    await page.keyboard.type('１３８ ００１３ ８０００')
    for (let steps = 0; steps < 40 && (await focused()) !== 'statement'; steps++)
      await page.keyboard.press('Tab')
    await page.keyboard.type('做肠镜后肠穿孔，医院不肯赔')
    await page.keyboard.press('Control+Enter')

    await page.getByRole('heading', { name: '读给对方听' }).waitFor()
    assert.include(await page.textContent('.read-back'), '138 0013 8000')
    await page.getByRole('button', { name: '对方说对，登记' }).focus()
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: /查询号 \d/ }).waitFor()
    assert.lengthOf(await MediationCase.all(), 1)
  })

  test('says while typing that the same phone was here before', async ({
    assert,
    browserContext,
    visit,
  }) => {
    const { clerk } = await caseAt('registered')
    await browserContext.loginAs(clerk)
    const page = await visit('/desk/registrations/new')
    await page.waitForFunction('window.Alpine')

    await page.fill('[name="applicants[0][phone]"]', '138-0013-8000')
    await page.keyboard.press('Tab')

    await page.locator('#alike').getByText('可能登记过').waitFor()
    assert.include(await page.textContent('#alike'), '要求医院赔偿')
  })

  test('checks, and does not add a party, when Enter is pressed in a field', async ({
    assert,
    browserContext,
    visit,
  }) => {
    await browserContext.loginAs(await User.findByOrFail('username', 'chuangkou'))
    const page = await visit('/desk/registrations/new')
    await page.waitForFunction('window.Alpine')

    await page.fill('[name="applicants[0][name]"]', '钱有根')
    await page.keyboard.press('Enter')

    await page.getByText('有 1 处需要修改').waitFor()
    assert.equal(await page.inputValue('[name="applicants[0][name]"]'), '钱有根')
  })

  test('routes a case the rules are sure of with one key', async ({
    assert,
    browserContext,
    visit,
  }) => {
    const { mediationCase, dispatcher } = await caseAt('registered')
    await browserContext.loginAs(dispatcher)
    const page = await visit(`/desk/queue/${mediationCase.publicId}`)
    await page.waitForFunction('window.Alpine')

    await page.keyboard.press('a')

    await page.getByText('已交给衢江区医患纠纷人民调解委员会').waitFor()
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'routed')
  })

  for (const viewport of SCREENS)
    test(`can be used by all at ${viewport.width} px`)
      .run(async ({ assert, browserContext, visit }) => {
        const { mediationCase, clerk, dispatcher } = await caseAt('registered')
        const own = [
          '/desk',
          '/desk/registrations/new',
          `/desk/registrations/${mediationCase.publicId}`,
          `/desk/registrations/${mediationCase.publicId}/receipt`,
          `/desk/registrations/${mediationCase.publicId}/application`,
          '/account',
          '/account/second-factor',
        ]
        const dispatching = ['', '/supplement', '/consultation', '/transfer', '/refusal'].map(
          (path) => `/desk/queue/${mediationCase.publicId}${path}`
        )

        for (const [user, paths] of [
          [clerk, own],
          [dispatcher, ['/desk/queue', ...dispatching]],
        ] as const) {
          await browserContext.loginAs(user)
          for (const path of paths) {
            const page = await visit(path)
            await page.setViewportSize(viewport)
            assert.deepEqual([path, await violations(page)], [path, []])
            const isWide = 'document.documentElement.scrollWidth > innerWidth'
            assert.deepEqual([path, await page.evaluate(isWide)], [path, false])
            await page.close()
          }
        }
      })
      .timeout(60_000)
})
