import { test } from '@japa/runner'

import { Rate } from '#statistics/rate'

test.group('A rate', () => {
  test('is computed from its pair, so that no impossible one can be printed', ({ assert }) => {
    // Printed in 2009 as 99.16 % and 99.16 %.
    assert.equal(new Rate(2283, 2806).percent(), '81.4')
    assert.equal(new Rate(2821, 3042).percent(), '92.7')
    assert.equal(new Rate(6512, 6825).percent(2), '95.41')
    assert.equal(new Rate(842, 869).percent(), '96.9')
  })

  test('rounds half up', ({ assert }) => {
    assert.equal(new Rate(1, 8).percent(), '12.5')
    assert.equal(new Rate(1, 16).percent(1), '6.3')
    assert.equal(new Rate(1, 3).percent(2), '33.33')
    assert.equal(new Rate(2, 3).percent(2), '66.67')
  })

  test('moves by percentage points, and not at all against nothing', ({ assert }) => {
    assert.equal(new Rate(3, 4).pointsAbove(new Rate(1, 2)), 25)
    assert.equal(new Rate(1, 3).pointsAbove(new Rate(2, 3)), -33.4)
    assert.isNull(new Rate(1, 2).pointsAbove(new Rate(0, 0)))
  })
})
