import { test } from '@japa/runner'

import { readAmount } from '#core/validation/amount'
import { identityFault } from '#core/validation/identity_number'
import { readPhone } from '#core/validation/phone'

test.group('What people type', () => {
  test('a telephone is read with full-width digits, spaces and dashes')
    .with([
      ['１３８ ００１３ ８０００', '13800138000'],
      ['+86 138-0013-8000', '13800138000'],
      ['0570-383 6148', '05703836148'],
      ['12345', '12345'],
      ['1380013800', null],
      ['23800138000', null],
      ['电话', null],
    ] as const)
    .run(({ assert }, [typed, read]) => assert.equal(readPhone(typed), read))

  test('an identity number says which part of it is wrong')
    .with([
      ['11010519491231002X', null],
      ['110105194912310021', 'identity_check'],
      ['11010519490230002X', 'identity_birth'],
      ['1101051949123100', 'identity_length'],
      ['A1010519491231002X', 'identity_shape'],
    ] as const)
    .run(({ assert }, [number, fault]) => assert.equal(identityFault(number), fault))

  test('an amount stays a decimal string')
    .with([
      ['３２００元', '3200.00'],
      ['¥28,460.5', '28460.50'],
      ['6.5万', '65000.00'],
      ['0.10', '0.10'],
      ['12.345', null],
      ['-3', null],
      ['很多', null],
    ] as const)
    .run(({ assert }, [typed, read]) => assert.equal(readAmount(typed), read))
})
