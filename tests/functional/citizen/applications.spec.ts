import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { spokenCitizenNumber } from '#cases/citizen_number'
import MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import Draft from '#intake/models/draft'
import { Filer, wordsOf } from '#tests/functional/citizen/filing'

test.group('Filing an application', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('asks one question after the other and ends in a case', async ({ client, assert }) => {
    clock.standAt(clock.at('2026-03-02', '10:00'))
    const filer = await new Filer(client).answerAll()

    const sent = await filer.send()

    const filed = await MediationCase.query().preload('parties').orderBy('id', 'desc').firstOrFail()
    sent.assertStatus(302)
    sent.assertHeader('location', `/applications/${filed.publicId}/receipt`)
    assert.equal(filed.channel, 'web')
    assert.equal(filed.claimedFen!.toString(), '60000.00')
    assert.equal(filed.happenedOn, '2026-01-30')
    assert.isNull(filed.place)
    assert.equal(filed.parties[0].name, '钱有根')
    assert.equal(filed.parties[0].phone, '13800138000')
    assert.equal(filed.parties[0].identityNumber, '11010519491231002X')
    assert.equal(filed.parties[0].consent, 'agreed')
    assert.equal(filed.parties[1].phone, '05703836148')
    assert.equal(filed.parties[1].consent, 'unknown')
  })

  test('gives a receipt with a day on which somebody will call, and it stays where it is', async ({
    client,
    assert,
  }) => {
    clock.standAt(clock.at('2026-03-02', '10:00'))
    const filer = await new Filer(client).answerAll()
    const sent = await filer.send()
    const filed = await MediationCase.query().orderBy('id', 'desc').firstOrFail()

    const receipt = await filer.get(sent.header('location')!)
    const again = await filer.get(sent.header('location')!)

    receipt.assertStatus(200)
    assert.include(wordsOf(receipt), '最迟 3月5日 周四 会有人联系您')
    assert.include(wordsOf(receipt), spokenCitizenNumber(filed.citizenNumber))
    again.assertStatus(200)
    const stranger = await client.get(sent.header('location')!).redirects(0)
    assert.equal(stranger.header('location'), '/progress')
  })

  test('files once when the button is pressed twice, and again from the page before', async ({
    client,
    assert,
  }) => {
    const filer = await new Filer(client).answerAll()
    const before = await countCases()

    const answers = [await filer.send(), await filer.send(), await filer.send()]

    assert.equal(await countCases(), before + 1)
    assert.lengthOf(new Set(answers.map((answer) => answer.header('location'))), 1)
    const summary = await filer.get('/applications/check').redirects(0)
    assert.equal(summary.header('location'), answers[0].header('location'))
  })

  test('keeps the draft sealed, and nothing of it once the case holds it', async ({
    client,
    assert,
  }) => {
    const filer = await new Filer(client).answerAll()
    const [kept] = await db.from('drafts').orderBy('id', 'desc').limit(1)
    assert.notInclude(kept.answers, '钱有根')

    await filer.send()

    const draft = await Draft.ofToken(filer.token)
    assert.isTrue(draft!.isFiled)
    assert.deepEqual(draft!.given, {})
  })

  test('shows everything before it is sent, with a way back to each answer', async ({ client }) => {
    const filer = await new Filer(client).answerAll()

    const summary = await filer.get('/applications/check')

    summary.assertStatus(200)
    for (const words of [
      '钱有根',
      '60,000 元',
      '说不清',
      '/applications/questions/claim?from=check',
    ])
      summary.assertTextIncludes(words)
  })

  test('leads to the question that was left out', async ({ client, assert }) => {
    const filer = new Filer(client)
    await filer.answer('acting')
    await filer.answer('statement')

    const summary = await filer.get('/applications/check').redirects(0)
    const sent = await filer.send()

    assert.equal(summary.header('location'), '/applications/questions/applicant')
    assert.equal(sent.header('location'), '/applications/questions/applicant')
  })

  test('a correction goes straight back to the summary', async ({ client, assert }) => {
    const filer = await new Filer(client).answerAll()

    const corrected = await filer.answer('claim', { claim: '道歉', from: 'check' })

    assert.equal(corrected.header('location'), '/applications/check')
  })

  test('somebody who files for another is on record as the agent', async ({ client, assert }) => {
    const filer = await new Filer(client).answerAll({
      acting: { acting: 'other' },
      agent: { name: '钱小妹', phone: '13900139000', relation: 'family' },
    })

    await filer.send()

    const filed = await MediationCase.query().preload('parties').orderBy('id', 'desc').firstOrFail()
    assert.equal(filed.parties[0].name, '钱有根')
    assert.equal(filed.parties[0].agentName, '钱小妹')
    assert.equal(filed.parties[0].agentKind, 'family')
  })

  test('somebody without a mobile leaves the number of a landline', async ({ client, assert }) => {
    const filer = await new Filer(client).answerAll({
      applicant: { name: '钱有根', phone: '0570 - 383 6148' },
    })

    await filer.send()

    const filed = await MediationCase.query().preload('parties').orderBy('id', 'desc').firstOrFail()
    assert.equal(filed.parties[0].phone, '05703836148')
  })

  test('an unknown other side is still somebody who must be asked', async ({ client, assert }) => {
    const filer = await new Filer(client).answerAll({
      respondent: { kind: 'person', unknown: '1' },
    })

    await filer.send()

    const filed = await MediationCase.query().preload('parties').orderBy('id', 'desc').firstOrFail()
    assert.equal(filed.parties[1].name, '姓名不详')
    assert.equal(filed.parties[1].consent, 'unknown')
  })

  test('a phone that was only typed does not open other cases of that number', async ({
    client,
    assert,
  }) => {
    const first = await new Filer(client).answerAll()
    const theirs = (await first.send()).header('location')!
    const second = await new Filer(client).answerAll({ claim: { claim: '另一件事' } })
    await second.send()

    const peek = await second.get(theirs).redirects(0)

    assert.equal(peek.header('location'), '/progress')
  })
})

async function countCases(): Promise<number> {
  const [{ count }] = await db.from('mediation_cases').count('* as count')
  return Number(count)
}
