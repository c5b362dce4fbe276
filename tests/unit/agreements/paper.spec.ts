import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { paperOf } from '#agreements/paper_of'
import { summaryFor } from '#agreements/summary'
import { sm3 } from '#core/sm3'
import { PrintPaper } from '#papers/actions/print_paper'

import { daysAhead, mediating, proposed, signed, terms } from './mediating.js'

test.group('The paper of an agreement', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is issued with its number, what was agreed and every mark, and printed after', async ({
    assert,
  }) => {
    const { agreement } = await signed()

    const paper = await new PrintPaper().handle(agreement.paperId!)

    const content = JSON.parse(paper.content)
    assert.equal(content.number, agreement.number)
    assert.deepInclude(content.clauses[0], {
      payer: '衢江区某医院',
      payee: '钱阿根',
      amount: '28460.00',
    })
    const signers = [...content.parties, ...content.mediators]
    assert.sameMembers(
      signers.map(({ name, mark }) => `${name}:${mark.kind}`),
      ['钱阿根', '衢江区某医院', '姜金水', '王才娜'].map((name) => `${name}:signature`)
    )
    assert.equal(paper.status, 'valid')
    assert.equal(sm3(await paper.pdf()), paper.sm3)
  })

  test('payments of one kind are one clause in instalments, anything else stands alone', async ({
    assert,
  }) => {
    const mediationCase = await mediating()
    const [payment, settlement] = terms(mediationCase).clauses
    const [patient, hospital] = mediationCase.parties
    const apology = {
      kind: 'act' as const,
      obligorId: hospital.id,
      obligeeId: patient.id,
      content: '当面道歉',
      dueOn: daysAhead(3),
    }
    const agreement = await proposed(mediationCase, {
      clauses: [
        { ...payment, amount: '20000' },
        { ...payment, amount: '8460', dueOn: daysAhead(40) },
        apology,
        { ...payment, cause: '退还押金', amount: '100' },
        settlement,
      ],
    })

    const { clauses } = await paperOf(mediationCase, agreement)

    assert.deepEqual(
      clauses.map((clause) =>
        clause.form === 'payment' ? [clause.amount, clause.instalments.length] : clause.form
      ),
      [['28460.00', 2], 'text', ['100.00', 0], 'text']
    )
  })

  test('tells each side what it must do, what the other must do, and by when', async ({
    assert,
  }) => {
    const { mediationCase, agreement } = await signed()
    const { parties } = mediationCase

    const [patient, hospital] = parties.map((party) =>
      summaryFor(party, agreement.clauses, parties)
    )

    assert.isEmpty(patient.mine)
    assert.match(patient.theirs[0], /衢江区某医院付给您 28,460 元/)
    assert.match(hospital.mine[0], /您付给钱阿根 28,460 元/)
    assert.equal(hospital.until, daysAhead(10))
  })
})
