import { test } from '@japa/runner'
import * as form from '#core/form_memory'

/** The flash messages of a page that was refused: what was typed, and the mistakes. */
function refused(typed: Record<string, any>, mistakes: Record<string, string[]>) {
  const kept: Record<string, any> = { ...typed, inputErrorsBag: mistakes }
  const read = (key: string) =>
    kept[key] ?? key.split('.').reduce((found, part) => found?.[part], kept)
  return { flashMessages: { get: (key: string, otherwise?: any) => read(key) ?? otherwise } }
}

test.group('What a form remembers', () => {
  test('what was typed wins over what was known', ({ assert }) => {
    const page = refused({ phone: '138 0570 221' }, {})
    assert.equal(form.kept.call(page, 'phone', '13800008000'), '138 0570 221')
    assert.equal(form.kept.call(page, 'name', '张伟'), '张伟')
  })

  test('a field inside a list is found by its brackets', ({ assert }) => {
    const page = refused({ parties: [{ name: '张' }] }, { 'parties.0.name': ['请写姓名', '太短'] })
    assert.equal(form.kept.call(page, 'parties[0][name]'), '张')
    assert.equal(form.errorFor.call(page, 'parties[0][name]'), '请写姓名')
    assert.equal(form.fieldId('parties[0][name]'), 'field-parties-0-name')
  })

  test('every mistake is listed once, with the field it stands beside', ({ assert }) => {
    const page = refused({}, { name: ['请写姓名'], phone: ['应是 11 位'] })
    assert.deepEqual(form.errorList.call(page), [
      { name: 'name', message: '请写姓名' },
      { name: 'phone', message: '应是 11 位' },
    ])
  })

  test('a box that was emptied stays empty after a refusal', ({ assert }) => {
    assert.deepEqual(form.keptChoices.call(refused({}, { name: ['…'] }), 'wish', ['pay']), [])
    assert.deepEqual(form.keptChoices.call(refused({}, {}), 'wish', ['pay']), ['pay'])
    assert.deepEqual(form.keptChoices.call(refused({ wish: 'repair' }, { name: ['…'] }), 'wish'), [
      'repair',
    ])
  })

  test('a day in parts comes back as typed, else as known', ({ assert }) => {
    const typed = refused({ born: { year: '1990', month: '13' } }, {})
    assert.deepEqual(form.dayParts.call(typed, 'born'), {
      year: '1990',
      month: '13',
      day: undefined,
    })
    assert.deepEqual(form.dayParts.call({}, 'born', '1990-02-05'), { year: 1990, month: 2, day: 5 })
  })

  test('a page without a session has nothing to remember', ({ assert }) => {
    assert.deepEqual(form.errorList.call({}), [])
    assert.equal(form.kept.call({}, 'name', '张伟'), '张伟')
  })

  test('a control names its hint and its mistake', ({ assert }) => {
    const page = refused({}, { phone: ['应是 11 位'] })
    assert.equal(
      form.describedBy.call(page, 'phone', '只用来联系'),
      'field-phone-hint field-phone-error'
    )
    assert.isUndefined(form.describedBy.call(page, 'name'))
  })
})
