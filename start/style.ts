import router from '@adonisjs/core/services/router'
import { addDays } from '#core/clock'
import { Money } from '#core/money'
import { webStack } from '#start/kernel'

/** The living style pages, outside production: every component once, with invented samples. */
router
  .group(() => {
    router.get('/style', ({ view }) =>
      view.render('style/citizen', { amount: Money.yuan('8642.00') })
    )
    router.get('/style/staff', ({ view }) => view.render('style/staff', { days, months, todo }))
  })
  .use(webStack)

const REASONS = { S: 'start', C: 'counted', P: 'paused', _: 'rest' } as const
const SPAN = 'S__CCCCC__CCCCCC_________PPPPP_PPCCC__CCCCC__CCCCC__CCCCC__C'
const days = [...SPAN].map((letter, index) => ({
  day: addDays('2026-01-30', index),
  reason: REASONS[letter as keyof typeof REASONS],
  kind: letter === '_' ? 'weekend' : 'workday',
}))

const months = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2].map((month, index) => ({
  label: `${month}月`,
  striped: 270 + ((index * 37) % 60),
  solid: 262 + ((index * 29) % 50),
  rate: 96 + (index % 4) * 0.3,
}))

const todo = [
  [
    '2026-03-03',
    'overdue',
    '超期 1 天',
    '把调解协议送达双方',
    '陈* 与 某装修公司 装修质量',
    '签协议',
  ],
  ['2026-03-06', 'near', '还剩 1 个工作日', '答复是否接案', '刘* 与 周** 两车追尾', '指派'],
  ['2026-03-10', 'fine', '14:00 开调', '第一次调解', '王** 与 张** 楼上漏水', '调解'],
  ['2026-03-30', 'paused', '停过 7 个工作日', '约第二次调解', '郑* 与 某医院 术后感染', '调解'],
].map(([day, kind, label, what, who, stage], index) => ({
  ...{ day, kind, label, what, who, stage, here: index === 0 },
  ...{ number: `QJ 2026 014${index}·合同`, from: '受理后 30 个工作日' },
}))
