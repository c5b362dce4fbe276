import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'

import ComputeDeadline from '#deadlines/commands/compute_deadline'

async function ask(...flags: string[]) {
  ace.ui.switchMode('raw')
  const command = await ace.create(ComputeDeadline, flags)
  await command.exec()

  const logs = command.logger.getLogs()
  const told = (stream: string) =>
    logs.filter((log) => log.stream === stream).map(({ message }) => message)
  ace.ui.switchMode('normal')
  return { exitCode: command.exitCode, out: told('stdout'), error: told('stderr') }
}

async function answer(...flags: string[]) {
  const { out } = await ask(...flags, '--json')
  return JSON.parse(out.join('\n'))
}

test.group('deadlines:compute', () => {
  test('answers for a lane with the rule, the calendar and every day', async ({ assert }) => {
    const medical = await answer('--rule', 'medical', '--start', '2026-01-30')

    assert.containsSubset(medical, {
      due: '2026-03-19',
      safe: '2026-03-18',
      calendar: '2026:国办发明电〔2025〕7号',
    })
    assert.containsSubset(medical.rule, {
      code: 'D07',
      law: '医疗纠纷预防和处理条例',
      article: '第三十八条',
    })
    assert.equal(medical.days[0].reason, 'start')
    assert.equal(medical.days.at(-1).ordinal, 30)
  })

  test('takes pauses, both days included, in any number', async ({ assert }) => {
    const once = await answer(
      '--rule',
      'D07',
      '--start',
      '2026-03-02',
      '--pause',
      '2026-03-16..2026-05-20'
    )
    const twice = await answer(
      ...['--rule', 'd07', '--start', '2026-03-02'],
      ...['--pause', '2026-04-01..2026-05-20', '--pause', '2026-03-16..2026-04-10']
    )

    assert.equal(once.due, '2026-06-18')
    assert.equal(twice.due, '2026-06-18')
  })

  test('takes a length and a unit instead of a rule', async ({ assert }) => {
    const working = await answer('--length', '10', '--unit', 'working', '--start', '2026-09-24')
    const calendar = await answer('--length', '30', '--unit', 'calendar', '--start', '2026-09-01')
    const rolled = await answer(
      '--length',
      '30',
      '--unit',
      'calendar',
      '--roll',
      '--start',
      '2026-09-01'
    )

    assert.isNull(working.rule)
    assert.equal(working.due, '2026-10-15')
    assert.equal(calendar.due, '2026-10-01')
    assert.equal(rolled.due, '2026-10-08')
  })

  test('answers an instant for a rule in hours', async ({ assert }) => {
    const response = await answer('--rule', 'D01', '--start', '2026-03-10T23:40')
    const receipt = await answer(
      ...['--rule', 'D01', '--kind', 'machine_acknowledgement', '--start', '2026-03-10T15:40:00Z']
    )

    assert.equal(response.due, '2026-03-11T02:40:00.000+08:00')
    assert.equal(receipt.due, '2026-03-10T23:45:00.000+08:00')
  })

  test('finds a rule by its source and its region', async ({ assert }) => {
    const summary = await answer(
      '--rule',
      'D09',
      '--source',
      'court_summary',
      '--start',
      '2026-03-02'
    )
    const zhejiang = await answer('--rule', 'labor', '--region', '330803', '--start', '2026-03-02')

    assert.equal(summary.due, '2026-03-09')
    assert.equal(zhejiang.rule.region, '33')
  })

  test('tells people in a short table', async ({ assert }) => {
    const { out, exitCode } = await ask('--rule', 'medical', '--start', '2026-01-30')

    assert.equal(exitCode, 0)
    assert.include(out.join('\n'), '到期　　2026-03-19 周四')
    assert.include(out.join('\n'), '《医疗纠纷预防和处理条例》第三十八条')
  })

  test('refuses {flags} with one sentence and nothing on standard output')
    .with([
      { flags: '--rule medical', sentence: '请用 --start' },
      { flags: '--start 2026-01-30', sentence: '--rule 指明规则' },
      {
        flags: '--rule medical --length 3 --unit working --start 2026-01-30',
        sentence: '两者选一',
      },
      { flags: '--rule medical --start 2026-02-30', sentence: '“2026-02-30”不是存在的日期' },
      { flags: '--rule medical --start 2026-02-30T10:00', sentence: '“2026-02-30”不是存在的日期' },
      { flags: '--rule D01 --start 2026-02-20T25:00', sentence: '不是存在的时刻' },
      { flags: '--rule medicine --start 2026-01-30', sentence: '没有叫“medicine”的规则' },
      { flags: '--rule D19 --start 2026-01-30', sentence: '没有叫“D19”的规则' },
      {
        flags: '--rule D07 --start 2026-01-30 --pause 2026-03-03..2026-02-24',
        sentence: '停的起止反了',
      },
      { flags: '--rule D07 --start 2026-01-30 --pause 2026-03-03', sentence: '看不懂' },
      {
        flags: '--rule D07 --start 2026-01-30 --pause 2026-02-30..2026-03-03',
        sentence: '不是存在的日期',
      },
      {
        flags: '--rule D12 --start 2026-01-30 --pause 2026-02-01..2026-02-03',
        sentence: '不因任何事由停止',
      },
      { flags: '--rule D07 --start 2010-01-30', sentence: '2010-01-30 没有现行的规则' },
      { flags: '--rule D07 --start 2026-01-30 --start 2026-01-31', sentence: '--start 只能写一次' },
      { flags: '--rule D07 --region Quzhou --start 2026-01-30', sentence: '不是行政区划代码' },
      { flags: '--length 0 --unit working --start 2026-01-30', sentence: '期限“0”不对' },
      { flags: '--length ten --unit working --start 2026-01-30', sentence: '期限“ten”不对' },
      { flags: '--length 3 --unit week --start 2026-01-30', sentence: '单位“week”' },
    ])
    .run(async ({ assert }, { flags, sentence }) => {
      const { exitCode, out, error } = await ask(...flags.split(' '))

      assert.equal(exitCode, 1)
      assert.isEmpty(out)
      assert.lengthOf(error, 1)
      assert.include(error[0], sentence)
    })
})
