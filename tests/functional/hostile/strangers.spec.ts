import router from '@adonisjs/core/services/router'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import type MediationCase from '#cases/models/mediation_case'
import { addDays, clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import { ScheduleHearing } from '#hearings/actions/schedule_hearing'
import Post from '#identity/models/post'
import User from '#identity/models/user'

const OF_A_CASE = /^\/(?:mediator\/cases|bureau\/cases|desk\/(?:queue|registrations)|cases)\/:/

test.group('Every address of a case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('does not exist for who has nothing to do with it', async ({ client, assert }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    const addresses = await addressesOf(mediationCase, mediators[0])
    assert.isAbove(addresses.length, 80)
    await mediationCase.refresh()
    const { trailLength } = mediationCase

    const traffic = await caseAt('mediating', { lane: 'traffic', disputeType: '道路交通事故' })
    const strangers = {
      'another head': traffic.head,
      'another mediator': traffic.mediators[0],
      'another citizen': await User.create({ kind: 'citizen', name: '某人', phone: '13900139000' }),
      'another clerk': await anotherClerk(),
      'nobody': null,
    }

    for (const [name, stranger] of Object.entries(strangers))
      for (const { method, url } of addresses) {
        const request = client[method](url).withCsrfToken().redirects(0)
        const answer = await (stranger ? request.loginAs(stranger) : request)

        assert.equal(answer.status(), stranger ? 404 : 302, `${name}: ${method} ${url}`)
        if (!stranger) assert.match(answer.header('location')!, /^\/(sign-in|progress)$/)
      }

    await mediationCase.refresh()
    assert.equal(mediationCase.trailLength, trailLength)
  }).timeout(60_000)

  test('is closed on the next request to who was disabled or whose post ended', async ({
    client,
    assert,
  }) => {
    const { mediationCase, mediators, head } = await caseAt('mediating')
    const page = `/mediator/cases/${mediationCase.publicId}`
    for (const reader of [mediators[0], head])
      (await client.get(page).loginAs(reader)).assertStatus(200)

    await mediators[0].merge({ disabledAt: clock.now() }).save()
    await Post.query().where({ userId: head.id, role: 'head' }).update({ validToOn: '2020-01-01' })

    for (const { id } of [mediators[0], head])
      for (const address of [page, `${page}/hearings`, '/mediator']) {
        const answer = await client.get(address).loginAs(await User.findOrFail(id))
        assert.equal(answer.status(), 404, address)
      }
  })
})

/** Each route of a case with the true ids of this one in it. */
async function addressesOf(mediationCase: MediationCase, mediator: User) {
  const tomorrow = addDays(clock.today(), 1)
  const hearing = await new ScheduleHearing().handle(mediationCase, mediator, {
    form: 'phone',
    place: '0570-0000000',
    startsAt: clock.at(tomorrow, '09:00'),
    endsAt: clock.at(tomorrow, '10:00'),
  })
  const ids: Record<string, string> = { sheet: 'receipt' }

  return Object.values(router.toJSON())
    .flat()
    .filter(
      ({ pattern }) => OF_A_CASE.test(pattern) && !/check|new|amend/.test(pattern.split('/')[3])
    )
    .flatMap(({ methods, pattern }) => {
      const url = pattern
        .replace(/:\w+/, mediationCase.publicId)
        .replaceAll(/:(\w+)/g, (_, name) => ids[name] ?? hearing.publicId)
      const method = methods.find((one) => one !== 'HEAD')!.toLowerCase()
      return [{ url, method: method as 'get' | 'post' | 'put' | 'delete' }]
    })
}

async function anotherClerk(): Promise<User> {
  const clerk = await User.create({ kind: 'staff', name: '某登记员', username: 'another-clerk' })
  await Post.create({
    userId: clerk.id,
    role: 'clerk',
    regionCode: '330803',
    validFromOn: clock.today(),
  })
  return clerk
}
