import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import Agreement from '#agreements/models/agreement'
import MediationCase from '#cases/models/mediation_case'

import { markAllButSeal, mediating, proposed, seal } from './mediating.js'

const AT_ONCE = 64
const isServer = () => db.connection().dialect.name === 'mysql'

/** Cases of this file: these transactions really commit and meet each other, so they are taken away by hand. */
const made: number[] = []

test.group('Numbers under many hands', (group) => {
  group.each.teardown(clear)

  test('sixty-four agreements sealed at once have sixty-four numbers without a gap', async ({
    assert,
  }) => {
    const waiting = []
    for (let index = 0; index < AT_ONCE; index++) waiting.push(await ready())

    if (isServer()) await Promise.all(waiting.map(sealed))
    else for (const one of waiting) await sealed(one)

    const agreements = await Agreement.query().whereIn('caseId', made)
    const serials = agreements
      .map(({ number }) => Number(/第(\d+)号$/.exec(number!)![1]))
      .sort((one, other) => one - other)
    assert.deepEqual(
      serials,
      Array.from({ length: AT_ONCE }, (_, index) => serials[0] + index)
    )
    const { last_serial: last } = await db
      .from('paper_series')
      .where('kind', 'agreement')
      .firstOrFail()
    assert.equal(last, serials.at(-1))
  }).timeout(120_000)

  test('two heads who seal the same agreement at once seal it once', async ({ assert }) => {
    const one = await ready()

    const outcomes = await Promise.allSettled([sealed(one), sealed(one)])

    assert.lengthOf(
      outcomes.filter(({ status }) => status === 'fulfilled'),
      1
    )
    assert.lengthOf(await db.from('papers').where('case_id', one.id), 1)
    assert.lengthOf(await db.from('milestones').where({ case_id: one.id, kind: 'agreed' }), 1)
  })
})

async function ready() {
  const mediationCase = await mediating()
  made.push(mediationCase.id)
  const agreement = await proposed(mediationCase)
  await markAllButSeal(agreement, mediationCase)
  return { id: mediationCase.id, agreement }
}

async function sealed({ id, agreement }: Awaited<ReturnType<typeof ready>>) {
  return seal(await MediationCase.findOrFail(id), agreement)
}

async function clear() {
  const agreements = db.from('agreements').whereIn('case_id', made).select('id')
  for (const table of ['performance_items', 'marks', 'clauses'])
    await db.from(table).whereIn('agreement_id', agreements).delete()
  for (const table of [
    'agreements',
    'papers',
    'milestones',
    'case_events',
    'assignments',
    'parties',
  ])
    await db.from(table).whereIn('case_id', made).delete()

  await db.from('mediation_cases').whereIn('id', made).delete()
  await db.from('paper_series').delete()
  await db.from('outbox').delete()
  made.length = 0
}
