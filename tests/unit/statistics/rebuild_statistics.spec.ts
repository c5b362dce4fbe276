import ace from '@adonisjs/core/services/ace'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import Milestone from '#cases/models/milestone'
import { caseAt } from '#database/factories/case_story'
import RebuildStatistics from '#statistics/commands/rebuild_statistics'

test.group('statistics:rebuild', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => ace.ui.switchMode('normal'))

  test('with --check only tells, and fails when there is something to tell', async ({ assert }) => {
    await caseAt('accepted')
    assert.deepEqual(await run(['--check']), { exitCode: 0, problems: [] })

    await Milestone.query().where('kind', 'accepted').delete()
    assert.deepEqual(await run(['--check']), { exitCode: 1, problems: ['missing'] })
    assert.deepEqual(await run(['--check']), { exitCode: 1, problems: ['missing'] })
  })

  test('without it puts the milestones right', async ({ assert }) => {
    await caseAt('accepted')
    await Milestone.query().where('kind', 'accepted').delete()

    assert.deepEqual(await run([]), { exitCode: 0, problems: ['missing'] })
    assert.deepEqual(await run(['--check']), { exitCode: 0, problems: [] })
  })
})

async function run(flags: string[]) {
  ace.ui.switchMode('raw')
  const command = await ace.create(RebuildStatistics, flags)
  await command.exec()

  const [{ message }] = command.logger.getLogs()
  const { differences } = JSON.parse(message)
  return {
    exitCode: command.exitCode ?? 0,
    problems: differences.map(({ problem }: { problem: string }) => problem),
  }
}
