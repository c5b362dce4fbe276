import { test } from '@japa/runner'

import { csv } from '#core/csv'

test.group('A table for spreadsheets', () => {
  test('begins with the mark by which a spreadsheet knows UTF-8, and ends its lines with CRLF', ({
    assert,
  }) => {
    assert.equal(csv(['甲', '乙'], [['𠮷', 12]]), '\ufeff甲,乙\r\n𠮷,12\r\n')
  })

  test('quotes commas, quotes and line breaks', ({ assert }) => {
    assert.equal(csv(['a'], [['x,"y"\nz']]), '\ufeffa\r\n"x,""y""\nz"\r\n')
  })

  test('never lets a text run as a formula; a number stays a number', ({ assert }) => {
    const cells = ['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1', -1, null]
    const [, ...lines] = csv(
      ['a'],
      cells.map((cell) => [cell])
    ).split('\r\n')

    assert.deepEqual(lines, ["'=1+1", "'+1", "'-1", "'@x", "'\t=1", "' =1", "'＝1", '-1', '', ''])
  })
})
