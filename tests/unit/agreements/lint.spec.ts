import { test } from '@japa/runner'

import { blocks, lintAgreement } from '#agreements/lint/lint_agreement'
import type { LintedAgreement, LintedClause } from '#agreements/lint/linted'
import { Money } from '#core/money'

const payment: LintedClause = {
  position: 1,
  kind: 'payment',
  obligorId: 2,
  obligeeId: 1,
  amountFen: Money.yuan('300.00'),
  cause: '赔偿花盆',
  content: '',
  method: '现金',
  dueOn: '2026-03-20',
}

const person = {
  kind: 'person' as const,
  birthOn: null,
  agentName: null,
  legalRepresentative: null,
}

const whole: LintedAgreement = {
  form: 'written',
  facts: '花盆坠落，砸坏邻居家的棚顶。',
  disputed: '赔多少有争议；甲自愿赔偿。',
  performance: { manner: '现金', place: '居委会', period: '2026年3月20日前' },
  copies: 3,
  isImmediate: false,
  parties: [
    { ...person, id: 1 },
    { ...person, id: 2 },
  ],
  clauses: [payment],
  today: '2026-03-10',
}

const act = (content: string): LintedClause => ({
  ...payment,
  kind: 'act',
  amountFen: null,
  cause: null,
  content,
})

const rulesOf = (agreement: Partial<LintedAgreement>, lane = 'general') =>
  lintAgreement({ ...whole, ...agreement }, lane).map(({ rule }) => rule)

const rulesOfClause = (clause: Partial<LintedClause>) =>
  rulesOf({ clauses: [{ ...payment, ...clause }] })

test.group('Checking an agreement', () => {
  test('finds nothing in one that says who pays whom what, when and how', ({ assert }) => {
    assert.deepEqual(lintAgreement(whole, 'general'), [])
  })

  test('asks for {rule} when it is left out')
    .with([
      { rule: 'facts_missing', changes: { facts: ' ' } },
      { rule: 'disputed_missing', changes: { disputed: '' } },
      { rule: 'clauses_missing', changes: { clauses: [] } },
      { rule: 'manner_missing', changes: { performance: { ...whole.performance, manner: '' } } },
      { rule: 'period_missing', changes: { performance: { ...whole.performance, period: '' } } },
      { rule: 'parties_missing', changes: { parties: [{ ...person, id: 1 }] } },
      { rule: 'copies_few', changes: { copies: 2 } },
    ])
    .run(({ assert }, { rule, changes }) => {
      assert.include(rulesOf(changes), rule)
      assert.isTrue(blocks(lintAgreement({ ...whole, ...changes }, 'general')))
    })

  test('stops a payment: {rule}')
    .with([
      { rule: 'obligor_missing', changes: { obligorId: null } },
      { rule: 'obligor_missing', changes: { obligorId: 99 } },
      { rule: 'payee_missing', changes: { obligeeId: null } },
      { rule: 'same_person', changes: { obligeeId: 2 } },
      { rule: 'amount_missing', changes: { amountFen: null } },
      { rule: 'amount_missing', changes: { amountFen: Money.zero } },
      { rule: 'due_missing', changes: { dueOn: null } },
      { rule: 'due_unreal', changes: { dueOn: '2026-02-30' } },
      { rule: 'due_past', changes: { dueOn: '2026-03-09' } },
      { rule: 'method_missing', changes: { method: ' ' } },
      { rule: 'figure_differs', changes: { content: '已付 200 元' } },
    ])
    .run(({ assert }, { rule, changes }) => {
      assert.deepEqual(rulesOfClause(changes), [rule])
    })

  test('a total in words must be the total; parts that add up to the amount are fine', ({
    assert,
  }) => {
    assert.include(rulesOfClause({ content: '共计人民币 3,000.00 元' }), 'sum_differs')
    assert.deepEqual(rulesOfClause({ content: '共计人民币 300.00 元' }), [])
    assert.deepEqual(rulesOfClause({ cause: '棚顶 260 元、人工 40 元' }), [])
    assert.isFalse(
      blocks(
        lintAgreement(
          { ...whole, clauses: [{ ...payment, content: '此前已付 200 元' }] },
          'general'
        )
      )
    )
  })

  test('{found} in “{content}”')
    .with([
      { content: '房屋归甲所有', found: ['title'] },
      { content: '位于上方村的宅基地归乙一家享有', found: ['title'] },
      { content: '该商标权归属于乙', found: ['title'] },
      { content: '乙于3月20日前把房屋钥匙归还甲', found: [] },
      { content: '乙腾退房屋并协助办理登记', found: [] },
      { content: '双方同意离婚', found: ['identity'] },
      { content: '解除收养', found: ['identity'] },
      { content: '乙尽量修好棚顶', found: ['vague'] },
      { content: '乙给予适当补偿', found: ['vague'] },
      { content: '乙修好棚顶并清走杂物', found: [] },
    ])
    .run(({ assert }, { content, found }) => {
      assert.deepEqual(rulesOf({ clauses: [act(content)] }), found)
    })

  test('an oral agreement will not do in the lane {lane}')
    .with(['medical', 'labor', 'land'].map((lane) => ({ lane })))
    .run(({ assert }, { lane }) => {
      const oral = {
        form: 'oral' as const,
        isImmediate: true,
        clauses: [{ ...payment, dueOn: '2026-03-10' }],
      }

      assert.include(rulesOf(oral, lane), 'writing_required_by_lane')
      assert.notInclude(rulesOf(oral, 'general'), 'writing_required_by_lane')
    })

  test('neighbours who settle on the spot need no paper; in two instalments they do', ({
    assert,
  }) => {
    const today = { ...payment, dueOn: '2026-03-10' }
    const onTheSpot = { form: 'oral' as const, isImmediate: true, clauses: [today] }
    const halves = [1, 2].map((position) => ({ ...today, position, amountFen: Money.yuan('150') }))

    assert.deepEqual(rulesOf(onTheSpot), [])
    assert.deepEqual(rulesOf({ ...onTheSpot, clauses: halves }), ['writing_required_when_later'])
    assert.deepEqual(rulesOf({ ...onTheSpot, clauses: [payment] }), ['writing_required_when_later'])
  })

  test('a child needs a guardian, from the day before the eighteenth birthday backwards', ({
    assert,
  }) => {
    const born = (birthOn: string, agentName: string | null = null) => ({
      parties: [
        { ...person, id: 1, birthOn, agentName },
        { ...person, id: 2 },
      ],
    })

    assert.deepEqual(rulesOf(born('2008-03-11')), ['guardian_missing'])
    assert.deepEqual(rulesOf(born('2008-03-11', '母亲')), [])
    assert.deepEqual(rulesOf(born('2008-03-10')), [])
  })

  test('names the clause, the article and a sentence for people', ({ assert }) => {
    const [finding] = lintAgreement({ ...whole, clauses: [act('房屋归甲所有')] }, 'general')

    assert.equal(finding.clause, 1)
    assert.equal(finding.article, '民事诉讼法解释第三百五十五条第一款第（五）项')
    assert.match(finding.sentence, /^第 1 条/)
  })
})
