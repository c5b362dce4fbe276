import { test } from '@japa/runner'

import { sm3 } from '#core/sm3'
import { renderPaper } from '#papers/render_paper'
import {
  fontsOf,
  issuedAt,
  KINDS,
  pagesOf,
  qrCodesOf,
  render,
  sample,
  SAMPLES,
  textOf,
} from '#tests/unit/papers/paper_tools'

test.group('Rendering a paper', () => {
  test('prints every rare name as itself', async ({ assert }) => {
    const { pdf, html } = await render('agreement', 'rare_names')
    const text = textOf(pdf)

    for (const name of [
      '王䶮',
      '欧阳𬭎㛃',
      '吉𠮷𰻝',
      '阿卜杜热合曼·麦麦提吐尔逊·买买提明',
      '𬭚𬬻',
      '𪚥𬺈',
      '𠙶村',
      '￥3,200.00元',
      '12㎡',
    ]) {
      assert.include(text, name)
      assert.include(html, name)
    }
  })

  test('embeds every font as a subset, in {kind} too')
    .with(KINDS.map((kind) => ({ kind })))
    .run(async ({ assert }, { kind }) => {
      const { pdf } = await render(kind, 'rare_names')

      assert.isNotEmpty(fontsOf(pdf))
      for (const font of fontsOf(pdf)) assert.match(font, /^[A-Z]{6}\+.* yes yes yes +\d+ +0$/)
    })

  test('gives the same bytes for the same paper and time, whatever was printed between', async ({
    assert,
  }) => {
    const first = await render('agreement', 'realistic')
    await render('rights_notice', 'realistic')
    const again = await render('agreement', 'realistic')
    const later = await renderPaper('agreement', sample('agreement', 'realistic'), {
      issuedAt: issuedAt.plus({ days: 1 }),
    })

    assert.equal(again.sm3, first.sm3)
    assert.equal(first.sm3, sm3(first.pdf))
    assert.notEqual(later.sm3, first.sm3)
    assert.equal(later.contentSm3, first.contentSm3)
  })

  test('prints hostile words literally in {kind}')
    .with(KINDS.map((kind) => ({ kind })))
    .run(async ({ assert }, { kind }) => {
      const { pdf, html } = await render(kind, 'hostile')
      const text = textOf(pdf)
      const words = JSON.stringify(sample(kind, 'hostile')).includes('#read')
        ? [
            '<script>alert(1)</script>',
            '#read("render.typ")',
            '{{{constructor}}}{{>party}}',
            '</w:t>&&amp;&#60;',
            `O'Neil"Bob"=a\`b\``,
          ]
        : ['</w:t>&&amp;&#60;']

      for (const word of words) assert.include(text, word)
      assert.notInclude(html, '<script>')
    })

  test('carries a QR code that leads to the page of verification, and its code as text', async ({
    assert,
  }) => {
    const { pdf } = await render('agreement', 'realistic')

    assert.deepEqual(qrCodesOf(pdf), ['https://tjcs.example.gov.cn/v/7K2QXMD4'])
    assert.include(textOf(pdf), '核验码：7K2Q-XMD4')
  })

  test('a long name of a committee leaves its code readable', async ({ assert }) => {
    const committee = '衢州市衢江区道路交通事故损害赔偿纠纷人民调解委员会'
    const { pdf } = await renderPaper(
      'acceptance_register',
      { ...sample('acceptance_register', 'realistic'), committee },
      { issuedAt }
    )

    assert.deepEqual(qrCodesOf(pdf), ['https://tjcs.example.gov.cn/v/7K2QXMD4'])
    assert.include(textOf(pdf), `${committee}（印章）`)
  })

  test('a draft has neither seal nor code, and lines to sign on', async ({ assert }) => {
    const { html } = await render('agreement', 'minimal')

    assert.notInclude(html, '<img')
    assert.notInclude(html, '核验码')
  })

  test('writes each amount in figures and in capitals, and their sum', async ({ assert }) => {
    const { pdf } = await render('agreement', 'realistic')
    const text = textOf(pdf)

    assert.include(text, '人民币31,660.00元（大写：叁万壹仟陆佰陆拾元整）')
    assert.include(text, '11,660.00壹万壹仟陆佰陆拾元整付清')
    assert.include(text, '合计31,660.00叁万壹仟陆佰陆拾元整')
  })

  test('no page carries only the seal: {kind} {name}')
    .with(KINDS.flatMap((kind) => SAMPLES.map((name) => ({ kind, name }))))
    .run(async ({ assert }, { kind, name }) => {
      const { pdf } = await render(kind, name)
      const pages = pagesOf(pdf)

      assert.match(pages.at(-1)!, /签名/)
      for (const [i, page] of pages.entries()) assert.match(page, new RegExp(`—\\s*${i + 1}\\s*—`))
    })

  test('under each page stands the digest of what the paper says', async ({ assert }) => {
    const { pdf, contentSm3 } = await render('agreement', 'realistic')

    for (const page of pagesOf(pdf)) assert.include(page, contentSm3)
  })
})
