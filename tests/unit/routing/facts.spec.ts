import { test } from '@japa/runner'

import { factsOf } from '#routing/facts'
import { amounts, peopleCounts, valueOf } from '#routing/numbers'
import { ruleSetFrom, shippedRuleSet } from '#routing/rule_set'

const { lexicon, isParty } = ruleSetFrom(shippedRuleSet())
const codes = (text: string) => factsOf({ text }, lexicon, isParty).facts.map(({ code }) => code)

test.group('Facts', () => {
  test('read money in figures and in words: {text}')
    .with([
      { text: '赔我3200块', yuan: ['3200.00'] },
      { text: '花了5.5万', yuan: ['55000.00'] },
      { text: '十万元', yuan: ['100000.00'] },
      { text: '两万四千元', yuan: ['24000.00'] },
      { text: '三万五块', yuan: ['35000.00'] },
      { text: '一百二十元', yuan: ['120.00'] },
      { text: '种了200亩', yuan: [] },
    ])
    .run(({ assert }, { text, yuan }) => {
      assert.deepEqual(
        amounts(text).map((amount) => amount.yuan),
        yuan
      )
    })

  test('know Chinese numbers', ({ assert }) => {
    assert.deepEqual(
      ['十二', '二十', '两百五', '一千零三', '三十几'].map(valueOf),
      [12, 20, 250, 1003, 30]
    )
  })

  test('call ten people or more a mass dispute', ({ assert }) => {
    assert.include(codes('我们一共十二个工人'), 'mass')
    assert.notInclude(codes('我们三个工人'), 'mass')
    assert.deepEqual(
      peopleCounts('三百余名养殖户').map(({ count }) => count),
      [300]
    )
  })

  test('see an animal hospital as no hospital', ({ assert }) => {
    assert.include(codes('动物医院'), 'vet')
    assert.notInclude(codes('动物医院'), 'hospital')
  })

  test('see who is held liable and who is not', ({ assert }) => {
    assert.include(codes('物业说不关他们的事'), 'against:property_manager')
    assert.include(codes('医院挺好的,我要公司发工资'), 'cleared:hospital')
  })
})
