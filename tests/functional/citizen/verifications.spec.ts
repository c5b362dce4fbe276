import { createHash } from 'node:crypto'

import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { publicId } from '#core/public_id'
import { caseAt } from '#database/factories/case_story'
import Paper from '#papers/models/paper'
import { wordsOf } from '#tests/functional/citizen/filing'

const PDF = Buffer.from('%PDF-1.7 a paper')

async function aPaper(status: Paper['status'] = 'valid') {
  const { mediationCase, committee } = await caseAt('accepted')

  return Paper.create({
    publicId: publicId(),
    caseId: mediationCase.id,
    committeeId: committee.id,
    regionCode: committee.regionCode,
    kind: 'agreement',
    number: '（2026）衢江医调字第9999号',
    serial: 9999,
    title: '人民调解协议书',
    content: JSON.stringify({ applicant: '钱有根' }),
    templateSm3: '0'.repeat(64),
    sm3: 'a'.repeat(64),
    sha256: createHash('sha256').update(PDF).digest('hex'),
    verificationCode: '7K2Q-XMD4-HW9T',
    status,
    issuedAt: clock.at('2026-03-02', '10:00'),
  })
}

test.group('Verifying a paper', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('anybody learns its number, day, office, status and digest, and no name', async ({
    client,
    assert,
  }) => {
    await aPaper()

    const page = await client.get('/verify/7k2qxmd4hw9t')

    page.assertStatus(200)
    const words = wordsOf(page)
    for (const said of [
      '再核对一份',
      '现在有效',
      '（2026）衢江医调字第9999号',
      '3月2日',
      '衢江区医患纠纷人民调解委员会',
      'a'.repeat(64),
    ])
      assert.include(words, said)
    assert.notInclude(words, '钱有根')
  })

  test('one that was replaced says so', async ({ client, assert }) => {
    await aPaper('superseded')

    assert.include(wordsOf(await client.get('/verify/7K2Q-XMD4-HW9T')), '已变更')
  })

  test('an unknown code is never called forged', async ({ client, assert }) => {
    const page = await client.get('/verify/AAAA-BBBB-CCCC')

    page.assertStatus(200)
    assert.include(wordsOf(page), '与存证不一致')
    assert.notInclude(wordsOf(page), '伪造')
  })

  test('a file is compared byte for byte, and thrown away', async ({ client, assert }) => {
    await aPaper()
    const compare = (bytes: Buffer) =>
      client.post('/verify').withCsrfToken().file('pdf', bytes, { filename: 'x.pdf' })

    const same = await compare(PDF)
    const other = await compare(Buffer.concat([PDF, Buffer.from(' ')]))

    assert.include(wordsOf(same), '一字不差')
    assert.include(wordsOf(other), '与存证不一致')
  })

  test('every look is on record', async ({ client, assert }) => {
    const paper = await aPaper()

    await client.get('/verify/7K2Q-XMD4-HW9T')
    await client.get('/verify/AAAA-BBBB-CCCC')

    const looks = await db.from('verifications').orderBy('id', 'desc').limit(2)
    assert.deepEqual(
      looks.toReversed().map(({ paper_id: id, outcome }) => [id, outcome]),
      [
        [paper.id, 'valid'],
        [null, 'unknown'],
      ]
    )
  })

  test('no file chosen is a sentence, and strange codes are no error', async ({
    client,
    assert,
  }) => {
    const none = await client.post('/verify').withCsrfToken().header('referer', '/verify')
    assert.include(wordsOf(none), '请选一个文件')

    for (const code of ['%00', '..%2f..', '%F0%9F%98%80', 'x'.repeat(500)])
      assert.isBelow((await client.get(`/verify/${code}`)).status(), 500)
  })
})
