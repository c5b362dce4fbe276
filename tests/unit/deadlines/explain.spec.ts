import { test } from '@japa/runner'

import { compute } from '#deadlines/compute'
import { dayLabel, explain, why } from '#deadlines/explain'
import { progress } from '#deadlines/progress'

import { published } from './calendars.js'

const withAppraisal = compute(
  {
    start: '2026-01-30',
    length: 30,
    unit: 'working',
    pauses: [{ from: '2026-02-24', to: '2026-03-03' }],
  },
  published
)
const confirmation = compute(
  { start: '2026-09-01', length: 30, unit: 'calendar', rolls: true },
  published
)

test.group('Explaining a deadline', () => {
  test('says how much is used, held up and left, and when it ends', ({ assert }) => {
    assert.equal(
      explain(withAppraisal, '2026-03-04'),
      '已用 12 个工作日，停 7 个，还剩 18 个。3月30日 周一 到期。'
    )
  })

  test('leaves pauses out where there are none, and counts days where the law does', ({
    assert,
  }) => {
    assert.equal(explain(confirmation, '2026-09-11'), '已用 10 天，还剩 20 天。10月8日 周四 到期。')
  })

  test('says so on the last day and after it', ({ assert }) => {
    assert.include(explain(withAppraisal, '2026-03-30'), '还剩 0 个。3月30日 周一 到期，就是今天。')
    assert.include(explain(withAppraisal, '2026-04-02'), '3月30日 周一 已到期，过了 3 天。')
  })

  test('warns of a year without a published notice', ({ assert }) => {
    const presumed = compute({ start: '2026-12-21', length: 30, unit: 'working' }, published)

    assert.include(explain(presumed, '2026-12-22'), '2027年2月1日 周一 到期。')
    assert.include(explain(presumed, '2026-12-22'), '按周一至周五暂算')
  })

  test('gives a reason for every stretch of days', ({ assert }) => {
    assert.deepEqual(why(withAppraisal).slice(0, 8), [
      '1月30日 周五 起算，当天不算',
      '1月31日 周六—2月1日 周日 周末，不算',
      '2月2日 周一—2月6日 周五 第 1–5 天',
      '2月7日 周六—2月8日 周日 周末，不算',
      '2月9日 周一—2月13日 周五 第 6–10 天',
      '2月14日 周六 春节调休上班，第 11 天',
      '2月15日 周日—2月23日 周一 春节放假，不算',
      '2月24日 周二—3月3日 周二 停，不算',
    ])
    assert.deepEqual(why(confirmation), [
      '9月1日 周二 起算，当天不算',
      '9月2日 周三—10月1日 周四 第 1–30 天',
      '10月2日 周五—10月7日 周三 末日逢国庆节放假，顺延',
      '10月8日 周四 顺延到这个工作日',
    ])
  })

  test('names the year only where it differs', ({ assert }) => {
    assert.equal(dayLabel('2026-03-30', '2026-01-01'), '3月30日 周一')
    assert.equal(dayLabel('2026-03-30', '2025-12-31'), '2026年3月30日 周一')
  })

  test('on {today} the end is {nearness}')
    .with([
      { today: '2026-01-30', nearness: 'early' },
      { today: '2026-03-09', nearness: 'half' },
      { today: '2026-03-20', nearness: 'near' },
      { today: '2026-03-25', nearness: 'last' },
      { today: '2026-03-30', nearness: 'last' },
      { today: '2026-03-31', nearness: 'overdue' },
    ])
    .run(({ assert }, { today, nearness }) => {
      assert.equal(progress(withAppraisal, today).nearness, nearness)
    })
})
