import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import MediationCase from '#cases/models/mediation_case'
import { caseAt } from '#database/factories/case_story'
import User from '#identity/models/user'
import { JoinCase } from '#intake/actions/join_case'

const PHONE = '13800138000'

test.group('The code on a paper', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => limiter.clear())

  test('opens its own case, not all the cases of the phone that filed it', async ({ assert }) => {
    const [one, other] = [await caseAt('registered'), await caseAt('registered')]
    const owner = await User.create({ kind: 'citizen', name: '钱有根', phone: PHONE })
    const [party] = one.mediationCase.parties
    await party.merge({ userId: owner.id }).save()

    const reader = await join(one.mediationCase)

    const seen = await MediationCase.visibleTo(reader)
    assert.deepEqual(
      seen.map(({ id }) => id),
      [one.mediationCase.id]
    )
    const owned = await MediationCase.visibleTo(owner)
    assert.includeMembers(
      owned.map(({ id }) => id),
      [one.mediationCase.id, other.mediationCase.id]
    )
  })

  test('is refused where the one who filed would lose the case', async ({ assert }) => {
    const { mediationCase } = await caseAt('registered')
    const daughter = await User.create({ kind: 'citizen', name: '钱小妹', phone: '13900139000' })
    await mediationCase.parties[0].merge({ userId: daughter.id }).save()

    await assert.rejects(() => join(mediationCase), /请用那个手机号/)
  })

  test('opens one account, however often it is typed', async ({ assert }) => {
    const { mediationCase } = await caseAt('registered')

    const first = await join(mediationCase)
    const second = await join(mediationCase)

    assert.equal(second.id, first.id)
  })
})

function join({ citizenNumber, parties }: MediationCase): Promise<User> {
  return new JoinCase().handle(citizenNumber, parties[0].joinCode!, '127.0.0.1')
}
