import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { sm3 } from '#core/sm3'
import { inTransaction } from '#core/transaction'
import Committee from '#identity/models/committee'
import { IssuePaper, type PaperContent } from '#papers/actions/issue_paper'
import { PrintPaper } from '#papers/actions/print_paper'
import { SupersedePaper } from '#papers/actions/supersede_paper'
import { VerifyPaper } from '#papers/actions/verify_paper'
import { AlreadyIssued } from '#papers/exceptions/already_issued'
import { UnprintableCharacter } from '#papers/exceptions/unprintable_character'
import Paper from '#papers/models/paper'
import { sample, textOf } from '#tests/unit/papers/paper_tools'

function rightsNotice(name = '吉𠮷𰻝'): PaperContent<'rights_notice'> {
  return { recipient: { name, mark: null } }
}

function agreement(): PaperContent<'agreement'> {
  const { number, committee, sealedOn, verification, ...content } = sample(
    'agreement',
    'rare_names'
  )
  return content
}

async function issue(content = rightsNotice(), code = 'qj-medical'): Promise<Paper> {
  const committee = await Committee.findByOrFail('code', code)
  return inTransaction((trx) =>
    new IssuePaper().handle({ kind: 'rights_notice', caseId: 1, committee, content }, trx)
  )
}

test.group('Issuing a paper', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.standAt(clock.at('2026-03-18', '16:00')))
  group.each.teardown(() => clock.letGo())

  test('numbers each series by committee, year and kind, without gaps', async ({ assert }) => {
    const first = await issue()
    const second = await issue()
    const elsewhere = await issue(rightsNotice(), 'qj-labor')
    const committee = await Committee.findByOrFail('code', 'qj-medical')
    const otherKind = await inTransaction((trx) =>
      new IssuePaper().handle(
        { kind: 'agreement', caseId: 1, committee, content: agreement() },
        trx
      )
    )
    clock.standAt(clock.at('2027-01-01', '00:05'))
    const nextYear = await issue()

    assert.deepEqual(
      [first, second, elsewhere, otherKind, nextYear].map(({ number }) => number),
      [
        '（2026）衢江医调告字第0001号',
        '（2026）衢江医调告字第0002号',
        '（2026）衢江劳调告字第0001号',
        '（2026）衢江医调字第0001号',
        '（2027）衢江医调告字第0001号',
      ]
    )
  })

  test('a paper that comes to nothing leaves no gap', async ({ assert }) => {
    await issue()
    const committee = await Committee.findByOrFail('code', 'qj-medical')
    await inTransaction(async (trx) => {
      await new IssuePaper().handle(
        { kind: 'rights_notice', caseId: 1, committee, content: rightsNotice() },
        trx
      )
      throw new Error('the seal was not set')
    }).catch(() => {})

    assert.equal((await issue()).serial, 2)
  })

  test('takes no number for a name it cannot print', async ({ assert }) => {
    await assert.rejects(() => issue(rightsNotice('王\ue001')), UnprintableCharacter)

    assert.equal((await issue()).serial, 1)
  })

  test('prints after the commit, once, and keeps the file under both digests', async ({
    assert,
  }) => {
    const issued = await issue()
    const outbox = await db.from('outbox').where('topic', 'paper.issued').first()
    assert.equal(JSON.parse(outbox.payload).paperId, issued.id)
    assert.isFalse((await Paper.findOrFail(issued.id)).isPrinted)

    const printed = await new PrintPaper().handle(issued.id)
    const again = await new PrintPaper().handle(issued.id)
    const pdf = await printed.pdf()

    assert.isTrue(printed.isValid)
    assert.equal(sm3(pdf), printed.sm3)
    assert.equal(again.sha256, printed.sha256)
    for (const words of ['吉𠮷𰻝', issued.number!, `核验码：${issued.verificationCode}`]) {
      assert.include(textOf(pdf), words)
    }
  })

  test('is never edited and never removed', async ({ assert }) => {
    const paper = await new PrintPaper().handle((await issue()).id)

    await assert.rejects(() => paper.merge({ title: '另一份' }).save(), AlreadyIssued)
    await assert.rejects(() => paper.delete(), AlreadyIssued)
  })

  test('is superseded by another, and says so to whoever asks', async ({ assert }) => {
    const old = await new PrintPaper().handle((await issue()).id)
    const replacement = await new PrintPaper().handle((await issue()).id)
    await inTransaction((trx) => new SupersedePaper().handle(old, replacement, trx))

    const byCode = await new VerifyPaper().byCode(
      old.verificationCode.toLowerCase().replaceAll('-', ' ')
    )
    const byFile = await new VerifyPaper().byFile(await replacement.pdf())

    assert.equal(byCode?.status, 'superseded')
    assert.deepEqual(byFile, {
      status: 'valid',
      title: '人民调解当事人权利义务告知书',
      number: '（2026）衢江医调告字第0002号',
      committee: '衢江区医患纠纷人民调解委员会',
      issuedOn: '2026-03-18',
      sm3: replacement.sm3,
    })
  })

  test('a changed file or an invented code is none of ours, and the question is on record', async ({
    assert,
  }) => {
    const paper = await new PrintPaper().handle((await issue()).id)
    const pdf = await paper.pdf()
    pdf[pdf.length - 10] ^= 1

    assert.isNull(await new VerifyPaper().byFile(pdf))
    assert.isNull(await new VerifyPaper().byCode('AAAA-BBBB-CCCC'))
    assert.isNull(await new VerifyPaper().byCode("' OR 1=1 --"))
    assert.lengthOf(await db.from('verifications').where('outcome', 'unknown'), 3)
  })

  test('what it says is unreadable in the database', async ({ assert }) => {
    const paper = await issue()
    const row = await db.from('papers').where('id', paper.id).first()

    assert.notInclude(row.content, '吉𠮷𰻝')
    assert.include((await Paper.findOrFail(paper.id)).content, '吉𠮷𰻝')
  })
})
