import { AxeBuilder } from '@axe-core/playwright'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { Page } from 'playwright'

import MediationCase from '#cases/models/mediation_case'
import { caseAt } from '#database/factories/case_story'
import User from '#identity/models/user'

const PHONE = { width: 360, height: 740 }

test.group('Filing on a phone', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('works from the first page to the receipt without JavaScript', async ({
    assert,
    browser,
    visit,
  }) => {
    const home = (await visit('/')).url()
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    const page = await context.newPage()
    await page.goto(home)

    await page.getByRole('link', { name: '我要调解' }).click()
    await page.getByRole('button', { name: '开始填写' }).click()
    await fill(page)
    await page.getByRole('button', { name: '提交调解申请' }).click()

    const filed = await MediationCase.query().orderBy('id', 'desc').firstOrFail()
    assert.include(page.url(), `/applications/${filed.publicId}/receipt`)
    assert.isTrue(await page.getByText(/会有人联系您/).isVisible())
    await page.getByRole('link', { name: '看我的案件' }).click()
    assert.isTrue(await page.getByRole('heading', { name: '办到哪儿了' }).isVisible())
    await context.close()
  })

  test('a refused page keeps what was typed and names each field', async ({ assert, visit }) => {
    const page = await visit('/applications/questions/applicant')
    await page.getByLabel('姓名').fill('小明😀')
    await page.getByLabel('手机号').fill('138 0570 221')
    await next(page)

    assert.match(await page.title(), /^错误：/)
    assert.equal(await page.getByLabel('姓名').inputValue(), '小明😀')
    assert.isTrue(await page.locator('.error-summary').evaluate(isFocused))
    await page.getByRole('link', { name: /手机号应是 11 位/ }).click()
    assert.isTrue(await page.getByLabel('手机号').evaluate(isFocused))
  })

  test('needs no mouse', async ({ assert, visit }) => {
    const page = await visit('/applications/questions/place')
    await page.keyboard.press('Tab')
    assert.isTrue(await page.locator('.skip').evaluate(isFocused))

    await page.getByLabel('地点').focus()
    await page.keyboard.type('樟潭街道')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/applications/questions/material')

    assert.isTrue(await page.getByRole('heading', { name: '有材料吗？' }).isVisible())
  })

  for (const elder of [false, true])
    test(`every page reads well at 360 px${elder ? ', in large type' : ''}`).run(
      async ({ assert, browserContext, visit }) => {
        const { mediationCase } = await caseAt('mediating')
        const page = await visit('/')
        await page.setViewportSize(PHONE)
        if (elder) await page.goto(new URL('/elder?on=1', page.url()).href)
        const check = async () => assert.deepEqual(await faultsOf(page), [], page.url())

        await check()
        await open(page, '/applications/questions/acting')
        await check()
        await fill(page, check)
        await check()
        await page.getByRole('button', { name: '提交调解申请' }).click()
        await page.waitForURL('**/receipt')
        await check()

        await browserContext.loginAs(
          await User.create({ kind: 'citizen', name: '', phone: '13800138000' })
        )
        const path = `/cases/${mediationCase.publicId}`
        for (const opened of [path, `${path}/withdrawal`, `${path}/materials/new`, '/cases']) {
          await open(page, opened)
          await check()
        }
        await browserContext.clearCookies({ name: 'mediation-session' })
        for (const opened of ['/progress', '/notice', '/verify', '/privacy', '/complaints']) {
          await open(page, opened)
          await check()
        }
      }
    )
})

/** Answers every question; `look` sees each page before it is answered. */
async function fill(page: Page, look = async () => {}) {
  await page.getByLabel('我自己的事').check()
  await next(page)
  await look()
  await page.getByLabel('姓名').fill('钱有根')
  await page.getByLabel('手机号').fill('１３８ ００１３ ８０００')
  await next(page)
  await look()
  await page.getByLabel('单位（公司').check()
  await page.getByLabel('姓名或单位名称').fill('衢州市某医院')
  await next(page)
  await look()
  await page.getByLabel('事情的经过').fill('做无痛肠镜后腹痛，医院检查说肠穿孔，又开刀修补。')
  await next(page)
  await look()
  await page.getByLabel('您的要求').fill('赔偿医疗费和误工损失')
  await page.getByLabel('要钱的话').fill('6万')
  await next(page)
  await look()
  await page.getByLabel('记不清是哪天').check()
  await next(page)
  await look()
  await page.getByLabel('说不清在哪里').check()
  await next(page)
  await look()
  await page.getByLabel('照片或文件').setInputFiles('tests/functional/citizen/picture.png')
  await next(page)
}

function next(page: Page) {
  return page.getByRole('button', { name: '继续' }).click()
}

function open(page: Page, path: string) {
  return page.goto(new URL(path, page.url()).href)
}

/** What axe finds, and whether the page is wider than the screen. */
async function faultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)
  const isWide = await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)
  return isWide ? [...faults, 'wider than the screen'] : faults
}

function isFocused(element: any): boolean {
  return element === element.ownerDocument.activeElement
}
