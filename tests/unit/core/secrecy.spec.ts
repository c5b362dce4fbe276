import { test } from '@japa/runner'
import fc from 'fast-check'

import { blindIndex, seal, unseal } from '#core/secrecy'
import { sm3 } from '#core/sm3'

test.group('What is protected at rest', () => {
  test('opens to exactly what was sealed, whatever the characters', ({ assert }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(unseal(seal(text)), text)
      })
    )
  })

  test('never looks the same twice, and shows nothing of the text', ({ assert }) => {
    const [one, other] = [seal('13800138000')!, seal('13800138000')!]

    assert.notEqual(one, other)
    assert.notInclude(one, '13800138000')
  })

  test('does not open once a single character of it was changed', ({ assert }) => {
    const sealed = seal('330803195701010017')!

    for (let place = 'records.'.length; place < sealed.length; place++) {
      const changed =
        sealed.slice(0, place) + (sealed[place] === 'A' ? 'B' : 'A') + sealed.slice(place + 1)
      assert.throws(() => unseal(changed), /cannot be opened/)
    }
  })

  test('is found by its keyed hash, which differs by kind and cannot be guessed from the digest', ({
    assert,
  }) => {
    assert.equal(blindIndex('phone', '13800138000'), blindIndex('phone', '13800138000'))
    assert.notEqual(blindIndex('phone', '13800138000'), blindIndex('identity', '13800138000'))
    assert.notEqual(blindIndex('phone', '13800138000'), sm3('13800138000').slice(0, 40))
  })

  test('uses SM3 as the standard defines it', ({ assert }) => {
    assert.equal(sm3('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })
})
