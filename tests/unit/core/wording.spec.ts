import { test } from '@japa/runner'
import { clock } from '#core/clock'
import { Money } from '#core/money'
import { formatDay, formatInstant, formatMoney, mask } from '#core/wording'

test.group('Wording of days and money', (group) => {
  group.each.setup(() => {
    clock.standAt(clock.at('2026-03-04', '09:00'))
    return () => clock.letGo()
  })

  test('writes a day of this year without the year', ({ assert }) => {
    assert.equal(formatDay('2026-03-10'), '3月10日 周二')
  })

  test('writes the year of a day in another year', ({ assert }) => {
    assert.equal(formatDay('2025-12-31'), '2025年12月31日 周三')
  })

  test('writes an instant by the wall clock of the office', ({ assert }) => {
    assert.equal(formatInstant(clock.at('2026-03-04', '08:50')), '3月4日 8:50')
    assert.equal(formatInstant(clock.at('2026-01-01', '00:10')), '1月1日 0:10')
  })

  test('writes money with thousands, and fen only when there are any', ({ assert }) => {
    assert.equal(formatMoney(Money.yuan('28460.00')), '28,460 元')
    assert.equal(formatMoney(Money.yuan('28460.5')), '28,460.50 元')
  })
})

test.group('Masks', () => {
  test('keep the first character of a name', ({ assert }) => {
    assert.equal(mask.name('张伟'), '张*')
    assert.equal(mask.name('张建国'), '张**')
  })

  test('keep the dot of a name that has one', ({ assert }) => {
    assert.equal(mask.name('买买提·吐尔逊'), '买**·***')
  })

  test('count characters, not UTF-16 units', ({ assert }) => {
    assert.equal(mask.name('𠮷野家'), '𠮷**')
    assert.equal(mask.name('王𬎆'), '王*')
  })

  test('show nothing of a name of one character', ({ assert }) => {
    assert.equal(mask.name('张'), '*')
  })

  test('keep four at each end of an identity number', ({ assert }) => {
    assert.equal(mask.identity('330102199001011234'), '3301**********1234')
    assert.equal(mask.identity('12345'), '*****')
  })

  test('keep the ends of a phone number', ({ assert }) => {
    assert.equal(mask.phone('13800008000'), '138****8000')
    assert.equal(mask.phone('05703836120'), '0570****120')
  })
})
