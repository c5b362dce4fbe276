import { test } from '@japa/runner'

import { printableOf, unprintableIn } from '#papers/coverage'
import { renderPaper } from '#papers/render_paper'
import { issuedAt, sample } from '#tests/unit/papers/paper_tools'

test.group('Characters a paper can print', () => {
  test('every hanzi of the basic block and of Extensions A to F', ({ assert }) => {
    // prettier-ignore
    const blocks = [
      [0x4e00, 0x9fff], [0x3400, 0x4dbf], [0x20000, 0x2a6df], [0x2a700, 0x2b739],
      [0x2b740, 0x2b81d], [0x2b820, 0x2cea1], [0x2ceb0, 0x2ebe0],
    ]
    const missing = blocks.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).filter(
        unprintableIn
      )
    )

    assert.deepEqual(missing, [])
  })

  test('marks of money, measure and choice', ({ assert }) => {
    assert.isNull(unprintableIn('￥¥·☐☑☒①㎡№〔〕—…“”‘’《》℃％＿'))
  })

  test("puts GBK's private-use characters at their real code points", ({ assert }) => {
    assert.deepEqual(printableOf({ name: '王\ue863', other: '\ue816\ue855' }), {
      name: '王䶮',
      other: '𠂇𤇾',
    })
  })

  test('never normalises a name', ({ assert }) => {
    assert.equal(printableOf('\uf9dc\u{2f800}'), '\uf9dc\u{2f800}')
  })

  test('drops invisible controls and marks that turn text around', ({ assert }) => {
    assert.equal(printableOf('甲\u202e方\u0007\u2066乙\r\n丙'), '甲方乙\n丙')
  })

  test('refuses a self-made character with its field, in a sentence', async ({ assert }) => {
    const agreement = sample('agreement', 'realistic')
    agreement.parties[1].name = '王\ue001'

    await assert.rejects(
      () => renderPaper('agreement', agreement, { issuedAt }),
      '“姓名或名称”中的字符 U+E001 是某台电脑自造的字，换一台电脑就会变成别的字，不能印在文书上。请按身份证重新录入这个字。'
    )
  })

  test('refuses a character no font can draw, with the character itself', async ({ assert }) => {
    const agreement = sample('agreement', 'realistic')
    agreement.clauses[1] = { form: 'text', text: '双方握手🤝言和' }

    const refused = await renderPaper('agreement', agreement, { issuedAt }).catch((error) => error)

    assert.equal(refused.field, 'clauses.1.text')
    assert.equal(refused.character, '🤝')
    assert.include(refused.message, '“协议条款”中的“🤝”（U+1F91D）')
  })
})
