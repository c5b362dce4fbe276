import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { DraftAgreement } from '#agreements/actions/draft_agreement'
import Agreement from '#agreements/models/agreement'
import PerformanceItem from '#agreements/models/performance_item'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import User from '#identity/models/user'
import { PrintPaper } from '#papers/actions/print_paper'
import {
  daysAhead,
  head,
  markAllButSeal,
  mediating,
  mediator,
  proposed,
  secondMediator,
  signed,
  stand,
  terms,
} from '#tests/unit/agreements/mediating'

const at = (mediationCase: MediationCase, path = '') =>
  `/mediator/cases/${mediationCase.publicId}/agreement${path}`

/** The page a form was sent from, to which a refusal goes back. */
const here = (mediationCase: MediationCase) =>
  `http://${process.env.HOST}:${process.env.PORT}${at(mediationCase)}`

/** The draft form with one payment, as a browser posts it. */
function typed(
  { parties: [patient, hospital] }: MediationCase,
  changes: Record<string, string> = {}
) {
  return {
    'form': 'written',
    'facts': '做肠镜时穿孔。',
    'disputed': '医院承担部分责任。',
    'performance[manner]': '转账',
    'performance[place]': '',
    'performance[period]': '十日内',
    'copies': '3',
    'clauses[0][kind]': 'payment',
    'clauses[0][obligorId]': String(hospital.id),
    'clauses[0][obligeeId]': String(patient.id),
    'clauses[0][amount]': '￥28，460元',
    'clauses[0][cause]': '赔偿医疗费',
    'clauses[0][method]': '银行转账',
    'clauses[0][dueOn]': daysAhead(10),
    'clauses[0][content]': '',
    ...changes,
  }
}

test.group('Agreement pages of the mediator', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('offers what is known already, before anything was saved', async ({ client }) => {
    const mediationCase = await mediating()

    const page = await client.get(at(mediationCase)).loginAs(await mediator())

    page.assertStatus(200)
    page.assertTextIncludes('起草调解协议')
    page.assertTextIncludes('老人做无痛肠镜检查时肠穿孔')
  })

  test('saves what was typed, with an amount as people write it', async ({ client, assert }) => {
    const mediationCase = await mediating()

    await client
      .post(at(mediationCase, '?_method=PUT'))
      .loginAs(await mediator())
      .withCsrfToken()
      .form(typed(mediationCase))

    const draft = (await Agreement.at(mediationCase))!
    assert.equal(draft.totalFen.toString(), '28460.00')
    assert.equal(draft.clauses[0].dueOn, daysAhead(10))
    const page = await client.get(at(mediationCase)).loginAs(await mediator())
    page.assertTextIncludes('贰万捌仟肆佰陆拾元整')
    page.assertTextIncludes('没有写履行的地点')
  })

  test('adds, repeats, moves and removes clauses by buttons, keeping what was typed', async ({
    client,
    assert,
  }) => {
    const mediationCase = await mediating()
    const press = async (button: Record<string, string>) =>
      client
        .post(at(mediationCase, '?_method=PUT'))
        .header('referer', here(mediationCase))
        .loginAs(await mediator())
        .withCsrfToken()
        .form({ ...typed(mediationCase, { facts: '刚刚打的字' }), ...button })

    const added = await press({ add: 'settlement' })
    added.assertTextIncludes('刚刚打的字')
    added.assertTextIncludes('本纠纷就此一次性了结')
    added.assertTextIncludes('有改动还没有保存')

    const repeated = await press({ repeat: '0' })
    repeated.assertTextIncludes('clauses[1][amount]')

    const removed = await press({ remove: '0' })
    assert.notInclude(removed.text(), 'clauses[0][amount]')
    assert.isNull(await Agreement.at(mediationCase))
  })

  test('says what is wrong beside the field and keeps everything typed', async ({
    client,
    assert,
  }) => {
    const mediationCase = await mediating()
    const wrong = typed(mediationCase, {
      'clauses[0][amount]': '两万多',
      'clauses[0][dueOn]': '2026-02-30',
      'copies': '两',
    })

    const page = await client
      .post(at(mediationCase, '?_method=PUT'))
      .header('referer', here(mediationCase))
      .loginAs(await mediator())
      .withCsrfToken()
      .form(wrong)

    page.assertTextIncludes('金额请写数字')
    page.assertTextIncludes('没有这一天')
    page.assertTextIncludes('份数请填数字')
    page.assertTextIncludes('两万多')
    page.assertTextIncludes('做肠镜时穿孔')
    assert.isNull(await Agreement.at(mediationCase))
  })

  test('a draft saved by a colleague meanwhile is not overwritten unseen', async ({
    client,
    assert,
  }) => {
    const mediationCase = await mediating()
    const [mine, colleague] = [await mediator(), await secondMediator()]
    await new DraftAgreement().handle(mediationCase, colleague, terms(mediationCase))
    const save = (basedOn: string) =>
      client
        .post(at(mediationCase, '?_method=PUT'))
        .header('referer', here(mediationCase))
        .loginAs(mine)
        .withCsrfToken()
        .form(typed(mediationCase, { basedOn, facts: '我写的事实' }))

    const page = await save('')
    page.assertTextIncludes('草稿在您打开之后被人改过')
    page.assertTextIncludes('我写的事实')
    assert.notEqual((await Agreement.at(mediationCase))!.facts, '我写的事实')

    const [, basedOn] = /name="basedOn" value="([^"]+)"/.exec(page.text())!
    await save(basedOn)
    assert.equal((await Agreement.at(mediationCase))!.facts, '我写的事实')
  })

  test('a button that was never on the page changes nothing and breaks nothing', async ({
    client,
    assert,
  }) => {
    const mediationCase = await mediating()
    for (const button of [{ add: 'bribe' }, { remove: '7' }, { repeat: 'x' }, { raise: '-1' }]) {
      const page = await client
        .post(at(mediationCase, '?_method=PUT'))
        .header('referer', here(mediationCase))
        .loginAs(await mediator())
        .withCsrfToken()
        .form({ ...typed(mediationCase), 'clauses[1][kind]': 'bribe', ...button })
      page.assertStatus(200)
    }
    assert.isNull(await Agreement.at(mediationCase))
  })

  test('takes no party of another case into the terms', async ({ client, assert }) => {
    const mediationCase = await mediating()
    const other = await mediating()
    const wrong = typed(mediationCase, {
      'clauses[0][obligorId]': String(other.parties[0].id),
    })

    await client
      .post(at(mediationCase, '?_method=PUT'))
      .loginAs(await mediator())
      .withCsrfToken()
      .form(wrong)

    assert.isNull(await Agreement.at(mediationCase))
  })

  test('a draft with an error is not put before people; a clean one is', async ({
    client,
    assert,
  }) => {
    const mediationCase = await mediating()
    const by = await mediator()
    const lock = () => client.post(at(mediationCase, '/lock')).loginAs(by).withCsrfToken()
    const draft = new DraftAgreement()

    await draft.handle(mediationCase, by, terms(mediationCase, { disputed: '' }))
    const refused = await lock().header('referer', here(mediationCase))
    refused.assertTextIncludes('协议条款还没有检查完')

    await draft.handle(mediationCase, by, terms(mediationCase))
    await lock()

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'signing')
  })

  test('mediator and head sign from their own pages, and the last mark gives the number', async ({
    client,
    assert,
  }) => {
    const mediationCase = await mediating()
    const agreement = await proposed(mediationCase)
    const sign = (by: User, slot: string, means: string) =>
      client
        .post(at(mediationCase, '/marks'))
        .loginAs(by)
        .withCsrfToken()
        .form({ slot, means, termsSm3: agreement.termsSm3! })

    for (const { slot, signer, userId } of agreement.marks) {
      const by =
        signer === 'committee'
          ? await head()
          : signer === 'mediator'
            ? await User.findOrFail(userId)
            : await mediator()
      await sign(by, slot, signer === 'committee' ? 'seal' : 'signature')
    }

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'agreed')
    const page = await client.get(at(mediationCase)).loginAs(await head())
    page.assertTextIncludes('协议已生效')
    page.assertTextIncludes((await Agreement.at(mediationCase))!.number!)
  })

  test('says who is still awaited', async ({ client }) => {
    const mediationCase = await mediating()
    await markAllButSeal(await proposed(mediationCase), mediationCase)

    const page = await client.get(at(mediationCase)).loginAs(await mediator())

    page.assertTextIncludes('还差 1 处')
    page.assertTextIncludes('衢江区医患纠纷人民调解委员会')
  })

  test('a declined text goes back with its reason and may be written on', async ({
    client,
    assert,
  }) => {
    const mediationCase = await mediating()
    await proposed(mediationCase)
    const decline = async (reason: string) =>
      client
        .post(at(mediationCase, '/lock?_method=DELETE'))
        .header('referer', here(mediationCase))
        .loginAs(await mediator())
        .withCsrfToken()
        .form({ reason })

    const empty = await decline('')
    empty.assertTextIncludes('请写明原因')
    await decline('医院要求延长付款期限')

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'mediating')
    assert.equal((await Agreement.at(mediationCase))!.version, 2)
  })

  test('previews the paper as PDF and as a page that runs nothing', async ({ client, assert }) => {
    const mediationCase = await mediating()
    await proposed(mediationCase)

    const pdf = await client.get(at(mediationCase, '/preview.pdf')).loginAs(await mediator())
    assert.include(pdf.header('content-type')!, 'application/pdf')
    assert.equal(pdf.body().subarray(0, 5).toString(), '%PDF-')

    const html = await client.get(at(mediationCase, '/preview')).loginAs(await mediator())
    html.assertTextIncludes('人民调解协议书')
    assert.include(html.header('content-security-policy')!, "default-src 'none'")
  })

  test('hands out the sealed paper byte for byte, once it is printed', async ({
    client,
    assert,
  }) => {
    const { mediationCase, agreement } = await signed()
    const early = await client.get(at(mediationCase, '/paper.pdf')).loginAs(await mediator())
    early.assertTextIncludes('正在印制')

    const paper = await new PrintPaper().handle(agreement.paperId!)

    const page = await client.get(at(mediationCase, '/paper.pdf')).loginAs(await mediator())
    assert.deepEqual(page.body(), await paper.pdf())
  })

  test('records a part payment, refuses too much, and completes', async ({ client, assert }) => {
    const { mediationCase } = await signed()
    const record = async (amount: string) =>
      client
        .post(at(mediationCase, '/performances'))
        .header('referer', here(mediationCase))
        .loginAs(await mediator())
        .withCsrfToken()
        .form({ item: '1', amount, performedOn: clock.today(), receipt: '转账单' })

    const unreadable = await record('八千')
    unreadable.assertTextIncludes('金额请写数字')
    unreadable.assertTextIncludes('value="八千"')
    const part = await record('8460')
    part.assertTextIncludes('还欠 20,000 元')
    const tooMuch = await record('30000')
    tooMuch.assertTextIncludes('不超过还欠的 20,000.00 元')
    await record('20000')
    await client
      .post(at(mediationCase, '/completion'))
      .loginAs(await mediator())
      .withCsrfToken()

    const [item] = await PerformanceItem.query().where('caseId', mediationCase.id)
    assert.equal(item.status, 'done')
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'performed')
  })

  test('neighbours settle on the spot: the draft is registered as an oral agreement', async ({
    client,
    assert,
  }) => {
    const mediationCase = await mediating({ lane: 'general' }, 'qj-general')
    const by = await mediator()
    const oral = typed(mediationCase, {
      'form': 'oral',
      'isImmediate': '1',
      'clauses[0][dueOn]': clock.today(),
    })
    await client.post(at(mediationCase, '?_method=PUT')).loginAs(by).withCsrfToken().form(oral)

    await client.post(at(mediationCase, '/oral')).loginAs(by).withCsrfToken()

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'agreed')
    assert.match((await Agreement.at(mediationCase))!.number!, /口字第/)
  })

  test('effective on 1 September 2026: judicial confirmation until 8 October, safely by 30 September', async ({
    client,
  }) => {
    clock.standAt(clock.at('2026-09-01', '10:00'))
    const { mediationCase } = await signed()

    const page = await client.get(at(mediationCase)).loginAs(await mediator())

    page.assertTextIncludes('10月8日')
    page.assertTextIncludes('9月30日')
  })

  test('offers no form before mediation has begun', async ({ client, assert }) => {
    const mediationCase = await mediating()
    await stand(mediationCase, 'accepted')

    const page = await client.get(at(mediationCase)).loginAs(await mediator())

    page.assertTextIncludes('案件现在是“已受理”')
    assert.notInclude(page.text(), '保存并检查')
  })

  test('does not exist for a mediator of another case, and a head may read but not write', async ({
    client,
    assert,
  }) => {
    const mediationCase = await mediating()
    const stranger = await User.findByOrFail('username', 'tiaojie-jt')

    const hidden = await client.get(at(mediationCase)).loginAs(stranger)
    hidden.assertStatus(404)

    const read = await client.get(at(mediationCase)).loginAs(await head())
    read.assertTextIncludes('只有本案的调解员可以改协议')
    const write = await client
      .post(at(mediationCase, '?_method=PUT'))
      .loginAs(await head())
      .withCsrfToken()
      .form(typed(mediationCase))
    write.assertStatus(403)
    assert.isNull(await Agreement.at(mediationCase))
  })
})
