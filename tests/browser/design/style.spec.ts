import { AxeBuilder } from '@axe-core/playwright'
import { test } from '@japa/runner'

const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]

test.group('Every component', () => {
  for (const path of ['/style', '/style/staff'])
    for (const viewport of SCREENS)
      test(`of ${path} can be used by all at ${viewport.width} px`).run(
        async ({ assert, browserContext, visit }) => {
          const complaints: string[] = []
          browserContext.on('console', (message) => {
            if (message.type() === 'error') complaints.push(message.text())
          })
          const page = await visit(path)
          await page.setViewportSize(viewport)

          const { violations } = await new AxeBuilder({ page }).analyze()
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes[0].html]),
            []
          )
          assert.isFalse(await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
          assert.deepEqual(complaints, [])
        }
      )

  test('is large in the larger edition: words of 24 px, none under 20', async ({
    assert,
    browserContext,
    visit,
  }) => {
    await browserContext.setCookie('elder', '1')
    const page = await visit('/style')

    const sizeOf = (selector: string) =>
      page.evaluate<number>(
        `Math.min(...[...document.querySelectorAll('${selector}')].map((part) => Number.parseFloat(getComputedStyle(part).fontSize)))`
      )
    assert.isAtLeast(await sizeOf('body'), 24)
    assert.isAtLeast(await sizeOf('main *, header *, footer *'), 20)
  })
})

test.group('Keys of the staff pages', () => {
  test('walk the rows, find, and show themselves', async ({ assert, visit }) => {
    const page = await visit('/style/staff')
    await page.waitForFunction('window.Alpine')

    await page.keyboard.press('j')
    assert.equal(await page.locator(':focus').textContent(), '答复是否接案')

    await page.keyboard.press('?')
    assert.isTrue(await page.getByRole('heading', { name: '全部快捷键' }).isVisible())
    await page.keyboard.press('Escape')

    await page.keyboard.press('/')
    await page.keyboard.type('g w')
    assert.equal(await page.inputValue('#search'), 'g w')
  })
})
