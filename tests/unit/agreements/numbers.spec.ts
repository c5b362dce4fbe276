import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import Agreement from '#agreements/models/agreement'
import MediationCase from '#cases/models/mediation_case'

import { markAllButSeal, mediating, proposed, seal } from './mediating.js'

const AT_ONCE = 64
const isServer = () => db.connection().dialect.name === 'mysql'

/** These transactions really commit and meet each other, so what they leave is taken away by hand. */
test.group('Numbers under many hands', (group) => {
  group.each.teardown(clear)

  test('sixty-four agreements sealed at once have the numbers one to sixty-four', async ({
    assert,
  }) => {
    const waiting = []
    for (let index = 0; index < AT_ONCE; index++) waiting.push(await ready())

    if (isServer()) await Promise.all(waiting.map(sealed))
    else for (const one of waiting) await sealed(one)

    const numbers = (await Agreement.all()).map(({ number }) => number!)
    const serials = numbers.map((number) => Number(/第(\d+)号$/.exec(number)![1]))
    assert.deepEqual(
      serials.sort((one, other) => one - other),
      Array.from({ length: AT_ONCE }, (_, index) => index + 1)
    )
    const { last_serial: last } = await db.from('paper_series').firstOrFail()
    assert.equal(last, AT_ONCE)
  }).timeout(120_000)

  test('two heads who seal the same agreement at once seal it once', async ({ assert }) => {
    const one = await ready()

    const outcomes = await Promise.allSettled([sealed(one), sealed(one)])

    assert.lengthOf(
      outcomes.filter(({ status }) => status === 'fulfilled'),
      1
    )
    assert.lengthOf(await db.from('papers'), 1)
    assert.lengthOf(await db.from('milestones').where('kind', 'agreed'), 1)
  })
})

async function ready() {
  const mediationCase = await mediating()
  const agreement = await proposed(mediationCase)
  await markAllButSeal(agreement, mediationCase)
  return { id: mediationCase.id, agreement }
}

async function sealed({ id, agreement }: Awaited<ReturnType<typeof ready>>) {
  return seal(await MediationCase.findOrFail(id), agreement)
}

async function clear() {
  const tables = ['performance_items', 'marks', 'clauses', 'agreements', 'papers', 'paper_series']
  const ofCases = ['milestones', 'case_events', 'assignments', 'parties', 'mediation_cases']
  for (const table of [...tables, ...ofCases, 'outbox']) await db.from(table).delete()
}
