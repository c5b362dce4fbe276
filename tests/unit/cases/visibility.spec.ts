import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import fc from 'fast-check'

import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import { relates } from '#cases/policies/mediation_case_policy'
import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import User from '#identity/models/user'
import type { Role } from '#identity/roles'

const BY_RELATION: Role[] = ['citizen', 'mediator', 'head', 'dispatcher', 'officer']

test.group('Whoever asks for whichever case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('sees it if they stand in a relation to it or entered it, and otherwise it does not exist', async ({
    assert,
  }) => {
    const cases = [
      await known(await caseAt('mediating')),
      await known(await caseAt('accepted', { lane: 'labor', disputeType: '其他劳动争议' })),
      await known(await caseAt('registered', { lane: 'traffic' })),
    ]
    const people = [
      ...(await User.query().where('kind', 'staff')),
      await aCitizen('13800138000'),
      await aCitizen('13900139000'),
      await aDisabledOfficer(),
    ]

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...people), fc.constantFrom(...cases), async (user, one) => {
        await user.knowPosts()
        const mayKnow =
          user.isActive &&
          (BY_RELATION.some((role) => relates(user, role, one)) || (await entered(user, one)))

        const found = await MediationCase.visibleTo(user).where('publicId', one.publicId).first()

        assert.equal(found !== null, mayKnow, `${user.username ?? user.kind} and ${one.lane}`)
      }),
      { numRuns: 120 }
    )
  }).timeout(60_000)
})

async function known({ mediationCase }: { mediationCase: MediationCase }) {
  await mediationCase.load((loader) => loader.load('parties').load('assignments'))
  return mediationCase
}

function aCitizen(phone: string) {
  return User.create({ kind: 'citizen', name: '', phone })
}

async function aDisabledOfficer() {
  const officer = await User.findByOrFail('username', 'sifaju')
  return officer.merge({ disabledAt: clock.now() }).save()
}

async function entered(user: User, { id }: MediationCase) {
  const first = await CaseEvent.query().where({ caseId: id, position: 1 }).firstOrFail()
  return (
    first.actorId === user.id && (user.is('clerk') || user.is('operator') || user.is('grid_worker'))
  )
}
