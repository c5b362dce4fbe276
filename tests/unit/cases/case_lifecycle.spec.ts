import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import fc from 'fast-check'

import { CASE_STATUSES, ENDED_STATUSES, GUARDS, transition, VERBS } from '#cases/case_lifecycle'
import { take } from '#cases/door'
import { guards } from '#cases/guards'
import CaseEvent, { hashOf } from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'
import { caseAt } from '#database/factories/case_story'

test.group('The lifecycle table', () => {
  test('names no condition that nobody can answer', ({ assert }) => {
    assert.deepEqual(guards.missing(GUARDS), [])
  })

  test('has a Chinese word for every verb, status and condition', ({ assert }) => {
    const keys = [
      ...VERBS.map((verb) => `cases.verbs.${verb}`),
      ...CASE_STATUSES.map((status) => `cases.statuses.${status}`),
      ...GUARDS.map((guard) => `cases.guards.${guard}`),
    ]
    for (const key of keys) assert.match(say(key), /\p{Script=Han}/u, key)
  })

  test('lets every case reach every status from registration, and every open one reach an end', ({
    assert,
  }) => {
    assert.sameMembers([...reachableFrom('registered')], [...CASE_STATUSES])
    for (const status of CASE_STATUSES) {
      assert.isTrue(
        [...reachableFrom(status)].some((reached) => ENDED_STATUSES.includes(reached as any)),
        status
      )
    }
  })
})

test.group('Whatever verbs are tried in whatever order', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the case only ever moves as the table says, and its trail stays whole', async ({
    assert,
  }) => {
    const { mediationCase, head, mediators, dispatcher, clerk, officer } =
      await caseAt('registered')
    const people = [head, mediators[0], dispatcher, clerk, officer, null]
    const attempts = fc.array(fc.tuple(fc.constantFrom(...VERBS), fc.constantFrom(...people)), {
      minLength: 20,
      maxLength: 20,
    })

    await fc.assert(
      fc.asyncProperty(attempts, async (tries) => {
        for (const [verb, by] of tries) {
          const before = await MediationCase.findOrFail(mediationCase.id)
          const { from, to } = transition(verb)
          try {
            const after = await take(mediationCase, verb, { by })
            assert.include(from, before.status)
            assert.equal(after.status, to ?? before.status)
            assert.equal(after.trailLength, before.trailLength + 1)
          } catch (error) {
            assert.isTrue(error instanceof Refusal, String(error))
            const kept = await MediationCase.findOrFail(mediationCase.id)
            assert.equal(kept.status, before.status)
            assert.equal(kept.trailLength, before.trailLength)
          }
        }
        await assertWhole(mediationCase, assert)
      }),
      { numRuns: 15 }
    )
  }).timeout(60_000)
})

async function assertWhole({ id, citizenNumber }: MediationCase, assert: any) {
  const trail = await CaseEvent.query().where('caseId', id).orderBy('position')
  for (const [index, entry] of trail.entries()) {
    assert.equal(entry.hash, hashOf(citizenNumber, entry))
    assert.equal(entry.previousHash, trail[index - 1]?.hash ?? '0'.repeat(64))
  }
}

function reachableFrom(start: string): Set<string> {
  const reached = new Set([start])
  for (let size = 0; size < reached.size;) {
    size = reached.size
    for (const verb of VERBS) {
      const { from, to } = transition(verb)
      if (to && from.some((status) => reached.has(status))) reached.add(to)
    }
  }
  return reached
}
