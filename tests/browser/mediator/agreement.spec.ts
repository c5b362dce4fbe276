import { AxeBuilder } from '@axe-core/playwright'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import Agreement from '#agreements/models/agreement'
import type MediationCase from '#cases/models/mediation_case'
import { PrintPaper } from '#papers/actions/print_paper'
import {
  daysAhead,
  head,
  mediating,
  mediator,
  proposed,
  signed,
} from '#tests/unit/agreements/mediating'

const at = ({ publicId }: MediationCase) => `/mediator/cases/${publicId}/agreement`
const WIDTHS = [360, 1280]

test.group('The agreement on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const javaScriptEnabled of [true, false])
    test(`is written, checked and put forward ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
      assert,
      browser,
    }) => {
      const mediationCase = await mediating()
      const context = await browser.newContext({ javaScriptEnabled })
      await context.loginAs(await mediator())
      const page = await context.newPage()
      await page.goto(`http://${process.env.HOST}:${process.env.PORT}${at(mediationCase)}`)

      await page.getByLabel('履行的方式').fill('银行转账')
      await page.getByLabel('履行的期限').fill('十日内')
      await page.getByLabel('金额').fill('20000')
      await page.getByLabel('付的是什么').fill('赔偿医疗费')
      await page.getByLabel('怎么付').fill('转账')
      await page.getByLabel('最晚哪一天').fill(daysAhead(10))
      await page.getByRole('button', { name: '照此再加一期' }).click()

      const second = page.locator('#clause-2')
      await second.getByLabel('金额').fill('8460')
      await second.getByLabel('最晚哪一天').fill(daysAhead(40))
      await page.getByRole('button', { name: '一次性了结' }).click()
      await page.locator('#clause-3').waitFor()
      await page.getByRole('button', { name: '保存并检查' }).last().click()

      await page.getByText('贰万捌仟肆佰陆拾元整').waitFor()
      await page.getByRole('button', { name: '定稿，请各方签署' }).click()
      await page.getByRole('heading', { name: '各方签署' }).waitFor()

      const agreement = (await Agreement.at(mediationCase))!
      assert.deepEqual(
        agreement.clauses.map(({ kind, amountFen }) => [kind, amountFen?.toString()]),
        [
          ['payment', '20000.00'],
          ['payment', '8460.00'],
          ['settlement', undefined],
        ]
      )
      await context.close()
    })

  test('shows the sealed paper as soon as it is printed', async ({ browserContext, visit }) => {
    const { mediationCase, agreement } = await signed()
    await browserContext.loginAs(await mediator())
    const page = await visit(at(mediationCase))
    await page.getByText('协议书正在印制').waitFor()

    await new PrintPaper().handle(agreement.paperId!)

    await page.getByRole('link', { name: agreement.number! }).waitFor()
  })

  test('can be used by all, in every state and at every width', async ({
    assert,
    browserContext,
    visit,
  }) => {
    const fresh = await mediating()
    const locked = await mediating()
    await proposed(locked)
    const { mediationCase: effective } = await signed()
    const complaints: string[] = []
    browserContext.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })

    for (const user of [await mediator(), await head()]) {
      await browserContext.loginAs(user)
      for (const path of [fresh, locked, effective].map(at))
        for (const width of WIDTHS) {
          const page = await visit(path)
          await page.setViewportSize({ width, height: 800 })

          const { violations } = await new AxeBuilder({ page }).analyze()
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes[0].html]),
            []
          )
          assert.isFalse(await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
        }
    }
    assert.deepEqual(complaints, [])
  })
})
