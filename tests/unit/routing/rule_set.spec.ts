import { readFileSync } from 'node:fs'

import { test } from '@japa/runner'

import { lexicon } from '#routing/lexicon'
import { compile, type Predicate } from '#routing/predicates'
import { ruleSetFrom, shippedRuleSet } from '#routing/rule_set'
import { suggest } from '#routing/suggest'
import { train, type Labelled } from '#routing/training'

const source = shippedRuleSet()
const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../seeds/data/${file}`, import.meta.url), 'utf-8'))
const codesOf = (file: string, key: string) =>
  read(file).map((row: Record<string, string>) => row[key])

const TEXTS: Labelled[] = [
  { id: '1', text: '楼上的鹦鹉整天学人说话,吵得不行。', committee: 'general' },
  { id: '2', text: '窑洞塌了半边,是他挖土挖的。', committee: 'safety' },
]

test.group('The rule set of this release', () => {
  test('gives every rule a name of its own, a sentence and somebody who answers for it', ({
    assert,
  }) => {
    const { rules } = source

    assert.lengthOf(new Set(rules.map(({ code }) => code)), rules.length)
    for (const { code, sentence, cite } of rules) assert.isTrue(!!sentence && !!cite, code)
  })

  test('names only lanes, types, grounds and facts that exist', ({ assert }) => {
    const facts = new Set(source.facts.map(({ code }) => code))
    const types = codesOf('dispute_types.json', 'name')
    const grounds = codesOf('non_acceptance_grounds.json', 'code')

    for (const rule of ruleSetFrom(source).rules) {
      if (rule.lane) assert.property(source.lanes, rule.lane, rule.code)
      if (rule.disputeType) assert.include(types, rule.disputeType, rule.code)
      if (rule.ground) assert.include(grounds, rule.ground, rule.code)
      for (const code of rule.mentions)
        assert.isTrue(facts.has(code.replace(/^\w+:/, '')), `${rule.code} ${code}`)
    }
  })

  test('gives every lane a type, whatever the facts', ({ assert }) => {
    const { rules } = ruleSetFrom(source)

    for (const lane of Object.keys(source.lanes)) {
      const evidence = { text: '', facts: new Map(), lane }
      assert.isTrue(
        rules.some(({ kind, test: holds }) => kind === 'type' && holds(evidence)),
        lane
      )
    }
  })

  test('has another version when anything in it changes', ({ assert }) => {
    assert.match(source.version, /^2026\.1-[0-9a-f]{8}$/)
  })

  test('refuses a rule written in words nobody knows', ({ assert }) => {
    assert.throws(() => compile({ somehow: 'x' } as unknown as Predicate), /Not a predicate/)
  })

  test('takes the longest word, and every word that is not inside it', ({ assert }) => {
    const find = lexicon([
      { code: 'vet', name: '', words: '动物医院' },
      { code: 'hospital', name: '', words: '医院' },
    ])

    assert.deepEqual(find('动物医院旁的医院'), [
      { code: 'vet', start: 0, end: 4 },
      { code: 'hospital', start: 6, end: 8 },
    ])
  })
})

test.group('Training', () => {
  test('gives the same weights for the same texts', ({ assert }) => {
    assert.deepEqual(train(TEXTS, source), train(TEXTS, source))
  })

  test('learns what the rules are silent about', ({ assert }) => {
    const model = train(TEXTS, source)
    const ruleSet = ruleSetFrom({ ...source, version: 'trained', model })

    assert.equal(suggest({ text: TEXTS[0].text }, ruleSet).lane, 'general')
    assert.equal(suggest({ text: TEXTS[1].text }, ruleSet).lane, 'safety')
  })
})
