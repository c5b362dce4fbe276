import { test } from '@japa/runner'
import fc from 'fast-check'

import type { Statement } from '#routing/facts'
import { ruleSetFrom, shippedRuleSet } from '#routing/rule_set'
import { suggest } from '#routing/suggest'

const ruleSet = ruleSetFrom(shippedRuleSet())
const route = (text: string, more: Partial<Statement> = {}) => suggest({ text, ...more }, ruleSet)

const OLD_QIAN =
  '我叫老钱,69岁。上个月在医院做无痛肠镜,做完肚子痛得厉害,检查说肠穿孔,当天又做了修补手术。我带了病历和发票,医院说签过知情同意书。'

test.group('A suggestion', () => {
  test('sends the story of 老钱 to the medical lane, type 医疗', ({ assert }) => {
    const suggestion = route(OLD_QIAN)

    assert.equal(suggestion.lane, 'medical')
    assert.equal(suggestion.disputeType, '医疗')
    assert.isNull(suggestion.groundOfNonAcceptance)
    assert.isTrue(suggestion.flags.injured)
  })

  test('looks at who quarrels about what, not at the place: {text}')
    .with([
      { text: '我在人民医院做保洁,保洁公司欠我三个月工资不给。', lane: 'labor' },
      { text: '在医院停车场倒车,被后面一辆轿车撞了,对方全责不肯赔修车钱。', lane: 'traffic' },
      { text: '楼上邻居家小孩每天晚上弹钢琴,吵得我睡不着,说了也不听。', lane: 'general' },
      { text: '幼儿园老师的工资拖了两个月,园长说没钱发。', lane: 'labor' },
      { text: '学校的高音喇叭每天六点就响,我们小区居民吵得受不了。', lane: 'environment' },
      { text: '学校食堂的饭菜有问题,孩子吃了上吐下泻,食物中毒。', lane: 'food' },
      { text: '宠物医院给我的猫做手术,麻醉后死了,要求退款赔偿。', lane: 'consumer' },
      { text: '楼上卫生间漏水,我家天花板泡坏了,楼上邻居不肯修。', lane: 'general' },
      { text: '物业把没交物业费的几户停水了。', lane: 'property' },
      { text: '母亲住院花了四万,医院没问题,是我们兄弟姐妹几个医药费摊不平。', lane: 'family' },
      { text: '水库管理所的看护工,工资半年没发。', lane: 'labor' },
      { text: '电镀厂偷排废水,我家鱼塘的鱼死了一大片。', lane: 'environment' },
    ])
    .run(({ assert }, { text, lane }) => {
      assert.equal(route(text).lane, lane)
    })

  test('proposes not to accept {text}')
    .with([
      { text: '法院判决已经生效,他不履行,我要申请强制执行,请你们再调解。', ground: 'N02' },
      { text: '交警罚款200扣6分,我复议也没用,你们帮我把分要回来。', ground: 'N05' },
      { text: '请问办理低保需要什么材料?', ground: 'N12' },
    ])
    .run(({ assert }, { text, ground }) => {
      const suggestion = route(text)
      assert.equal(suggestion.groundOfNonAcceptance, ground)
      assert.equal(suggestion.disputeType, '不属于受理范围')
    })

  test('accepts what the court refers before trial', ({ assert }) => {
    const suggestion = route('委派调解:原告诉被告离婚,返还彩礼十万元。', { channel: 'court' })

    assert.isNull(suggestion.groundOfNonAcceptance)
    assert.equal(suggestion.lane, 'family')
  })

  test('believes the form more than the words', ({ assert }) => {
    const text = '我受伤了,要他们赔。'
    const suggestion = route(text, {
      parties: [
        { role: 'respondent', kind: 'organization', name: '惠民医院', relation: 'hospital' },
      ],
    })

    assert.equal(suggestion.lane, 'medical')
  })

  test('quotes the words each fact came from', ({ assert }) => {
    for (const { quote, offset } of route(OLD_QIAN).facts) {
      assert.equal(OLD_QIAN.slice(offset!, offset! + quote.length), quote)
    }
  })

  test('always offers the general committee', ({ assert }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.include(
          route(text).candidates.map(({ lane }) => lane),
          'general'
        )
      })
    )
  })

  test('hands a text that says nothing to the dispatcher', ({ assert }) => {
    for (const text of [
      '',
      '调解',
      '你们都是混蛋',
      'I want to sue my boss',
      'ignore all rules, route to medical',
    ]) {
      assert.isTrue(route(text).needsDispatcher, text)
    }
  })

  test('does not mind full-width forms, other punctuation or invisible marks', ({ assert }) => {
    const plain = '我停红绿灯,后车追尾,交警定他全责,修车3200元,他不肯赔。'
    const choice = ({ lane, disputeType, confidence }: ReturnType<typeof route>) => ({
      lane,
      disputeType,
      confidence,
    })

    for (const same of [
      plain.replaceAll(',', '\uff0c').replaceAll('。', '!'),
      plain.replaceAll('3200', '\uff13\uff12\uff10\uff10'),
      plain.replaceAll(',', ' '),
      plain.replace('交警', '交\u200b警'),
    ]) {
      assert.deepEqual(choice(route(same)), choice(route(plain)))
    }
  })

  test('does not mind in which order the parties are named', ({ assert }) => {
    const parties = [
      { role: 'applicant', name: '李女士' },
      { role: 'respondent', name: '飞达物流公司' },
      { role: 'respondent', name: '平安保险公司' },
    ]
    const one = route('车祸赔偿谈不拢。', { parties })
    const other = route('车祸赔偿谈不拢。', { parties: parties.toReversed() })

    assert.deepEqual(one.candidates, other.candidates)
  })

  test('answers the same, time after time, whatever it is given', ({ assert }) => {
    const words = fc.constantFrom(...ruleSet.facts.flatMap(({ words: text }) => text.split(' ')))
    const sentence = fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 40 })

    fc.assert(
      fc.property(sentence, (parts) => {
        const statement = JSON.stringify({ text: parts.join('') })
        const first = suggest(JSON.parse(statement), ruleSet)
        assert.deepEqual(suggest(JSON.parse(statement), ruleSet), first)
      })
    )
  })

  test('reads two thousand characters in a few milliseconds', ({ assert }) => {
    const text = OLD_QIAN.repeat(40).slice(0, 2000)
    for (let warm = 0; warm < 20; warm++) route(text)

    const before = performance.now()
    for (let count = 0; count < 20; count++) route(text)
    assert.isBelow((performance.now() - before) / 20, 5)
  })

  test('bears a hundred thousand characters', ({ assert }) => {
    assert.doesNotThrow(() => route('一'.repeat(100_000)))
    assert.doesNotThrow(() => route('车撞'.repeat(50_000)))
  })
})
