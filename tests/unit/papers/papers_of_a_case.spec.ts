import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { DraftAgreement } from '#agreements/actions/draft_agreement'
import { MakeMark } from '#agreements/actions/make_mark'
import { ProposeAgreement } from '#agreements/actions/propose_agreement'
import Agreement from '#agreements/models/agreement'
import { clock } from '#core/clock'
import { jobs } from '#core/jobs'
import { caseAt } from '#database/factories/case_story'
import Paper from '#papers/models/paper'
import {
  daysAhead,
  head,
  mediating,
  mediator,
  secondMediator,
  terms,
} from '#tests/unit/agreements/mediating'
import { textOf } from '#tests/unit/papers/paper_tools'

/** Delivers what waits in the outbox under this topic, `times` over. */
async function deliver(topic: string, times = 1) {
  const rows = await db.from('outbox').where('topic', topic).orderBy('id')
  for (let i = 0; i < times; i++) {
    for (const { uid, payload } of rows)
      await jobs.run({ uid, topic, payload: JSON.parse(payload) })
  }
}

test.group('Papers of a case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.standAt(clock.at('2026-03-18', '16:00')))
  group.each.teardown(() => clock.letGo())

  test('acceptance issues the register and a notice of rights for each party, once', async ({
    assert,
  }) => {
    const { mediationCase } = await caseAt('accepted')

    await deliver('case.accept', 2)
    await deliver('paper.issued')

    const papers = await Paper.query().where('caseId', mediationCase.id).orderBy('id')
    assert.deepEqual(
      papers.map(({ number, status }) => [number, status]),
      [
        ['（2026）衢江医调受字第0001号', 'valid'],
        ['（2026）衢江医调告字第0001号', 'valid'],
        ['（2026）衢江医调告字第0002号', 'valid'],
      ]
    )
    const [register, notice] = await Promise.all(
      papers.map(async (paper) => textOf(await paper.pdf()))
    )
    const names = mediationCase.parties.map(({ name }) => name)
    assert.include(
      register,
      `2026年3月18日，本人民调解委员会经当事人同意，调解${names.join('、')}之间的纠纷。`
    )
    assert.include(notice, `${names[0]}：`)
  })

  test('the last mark leads to the sealed agreement, under the number the sealing took', async ({
    assert,
  }) => {
    const mediationCase = await mediating()
    const [patient, hospital] = mediationCase.parties
    const pay = (amount: string, dueOn: string) => ({
      kind: 'payment' as const,
      obligorId: hospital.id,
      obligeeId: patient.id,
      amount,
      cause: '医疗费、护理费赔偿款',
      method: '银行转账',
      dueOn,
    })
    const agreed = terms(mediationCase, {
      clauses: [
        pay('20000.00', daysAhead(10)),
        pay('8460.50', daysAhead(40)),
        { kind: 'settlement', content: '双方就此纠纷再无其他争议。' },
      ],
    })
    await new DraftAgreement().handle(mediationCase, await mediator(), agreed)
    const { termsSm3 } = await new ProposeAgreement().handle(mediationCase, await mediator())
    const [first, second] = [await mediator(), await secondMediator()]
    const mark = async (by: typeof first, slot: string, means: 'signature' | 'seal') =>
      new MakeMark().handle(mediationCase, by, { slot, means, termsSm3: termsSm3! })
    for (const { id } of mediationCase.parties) await mark(first, `party:${id}`, 'signature')
    await mark(first, `mediator:${first.id}`, 'signature')
    await mark(second, `mediator:${second.id}`, 'signature')
    await mark(await head(), 'committee', 'seal')

    await deliver('paper.issued', 2)

    const agreement = (await Agreement.at(mediationCase))!
    const papers = await Paper.query().where({ caseId: mediationCase.id, kind: 'agreement' })
    assert.lengthOf(papers, 1)
    assert.equal(papers[0].id, agreement.paperId)
    assert.equal(papers[0].number, agreement.number)

    const text = textOf(await papers[0].pdf())
    for (const words of [
      '衢江区某医院向钱阿根支付医疗费、护理费赔偿款，共计人民币28,460.50元（大写：贰万捌仟肆佰陆拾元伍角）',
      '12026年3月28日前20,000.00贰万元整',
      '2.双方就此纠纷再无其他争议。',
      '人民调解员（签名）：姜金水已签名',
      '人民调解员（签名）：王才娜已签名',
      '2026年3月18日',
    ]) {
      assert.include(text, words)
    }
  })
})
