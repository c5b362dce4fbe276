import { test } from '@japa/runner'
import fc from 'fast-check'

import { newCitizenNumber, readCitizenNumber, spokenCitizenNumber } from '#cases/citizen_number'
import { newJoinCode, readJoinCode } from '#cases/join_code'

test.group('The number a citizen gives over the phone', () => {
  test('is understood with spaces, dashes and full-width digits', ({ assert }) => {
    const number = newCitizenNumber()
    const wide = [...number].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')

    assert.equal(readCitizenNumber(spokenCitizenNumber(number)), number)
    assert.equal(readCitizenNumber(`${number.slice(0, 4)}-${number.slice(4)}`), number)
    assert.equal(readCitizenNumber(wide), number)
  })

  test('is never taken for another when one digit is misheard', ({ assert }) => {
    fc.assert(
      fc.property(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const number = newCitizenNumber()
        const misheard = (Number(number[place]) + shift) % 10
        assert.isNull(
          readCitizenNumber(number.slice(0, place) + misheard + number.slice(place + 1))
        )
      })
    )
  })

  test('is refused, not guessed, when it is something else', ({ assert }) => {
    for (const typed of ['', '12345', 'QJ20260087', '1'.repeat(11), '１２３', '😀']) {
      assert.isNull(readCitizenNumber(typed))
    }
  })
})

test.group('The code on a party’s paper', () => {
  test('has no characters that are mistaken for others', ({ assert }) => {
    for (let count = 0; count < 500; count++) assert.match(newJoinCode(), /^[A-HJ-KM-NP-Z2-9]{8}$/)
  })

  test('may be typed in small letters and in groups', ({ assert }) => {
    const code = newJoinCode()

    assert.equal(
      readJoinCode(` ${code.toLowerCase().slice(0, 4)} ${code.toLowerCase().slice(4)} `),
      code
    )
    assert.isNull(readJoinCode('O0I1L000'))
  })
})
