import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { DeclineToSign } from '#agreements/actions/decline_to_sign'
import { DraftAgreement } from '#agreements/actions/draft_agreement'
import { MakeMark } from '#agreements/actions/make_mark'
import { ProposeAgreement } from '#agreements/actions/propose_agreement'
import Agreement from '#agreements/models/agreement'
import type { Means } from '#agreements/models/mark'
import CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import User from '#identity/models/user'
import Paper from '#papers/models/paper'

import {
  daysAhead,
  markAllButSeal,
  mediating,
  mediator,
  proposed,
  seal,
  secondMediator,
  signed,
  terms,
} from './mediating.js'

function mark(mediationCase: MediationCase, by: User, slot: string, means: Means, sm3: string) {
  return new MakeMark().handle(mediationCase, by, { slot, means, termsSm3: sm3 })
}

test.group('Signing an agreement', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('asks for every party, every mediator and the seal of the committee', async ({ assert }) => {
    const mediationCase = await mediating()
    const { marks, status, number } = await proposed(mediationCase)

    assert.sameMembers(
      marks.map(({ slot }) => slot),
      [
        ...mediationCase.parties.map(({ id }) => `party:${id}`),
        `mediator:${(await mediator()).id}`,
        `mediator:${(await secondMediator()).id}`,
        'committee',
      ]
    )
    assert.equal(status, 'locked')
    assert.isNull(number)
  })

  test('takes effect and gets its number with the last mark, not before', async ({ assert }) => {
    const mediationCase = await mediating()
    const locked = await proposed(mediationCase)
    await markAllButSeal(locked, mediationCase)

    const waiting = (await Agreement.at(mediationCase))!
    assert.isNull(waiting.number)
    assert.isNull(waiting.effectiveAt)
    assert.isEmpty(await Milestone.query().where({ caseId: mediationCase.id, kind: 'agreed' }))

    await seal(mediationCase, locked)

    const agreement = (await Agreement.at(mediationCase))!
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'agreed')
    assert.equal(agreement.status, 'effective')
    assert.match(agreement.number!, /^（\d{4}）衢江医调字第\d{4}号$/)

    const milestone = await Milestone.findByOrFail({ caseId: mediationCase.id, kind: 'agreed' })
    assert.equal(milestone.amountFen!.toString(), '28460.00')
    assert.equal(milestone.form, 'written')
    const paper = await Paper.findOrFail(agreement.paperId)
    assert.equal(paper.number, agreement.number)
    assert.equal(paper.status, 'pending')
  })

  test('is effective from the latest mark, in whatever order they were made', async ({
    assert,
  }) => {
    const mediationCase = await mediating()
    const locked = await proposed(mediationCase)
    const latest = clock.now().plus({ hours: 2 })
    clock.standAt(latest)
    await seal(mediationCase, locked)
    clock.standAt(latest.minus({ hours: 1 }))

    await markAllButSeal(locked, mediationCase)

    const agreement = (await Agreement.at(mediationCase))!
    assert.equal(agreement.effectiveAt!.toMillis(), latest.toMillis())
    const entry = await CaseEvent.findByOrFail({ caseId: mediationCase.id, verb: 'sign' })
    assert.equal(entry.occurredAt.toMillis(), latest.toMillis())
  })

  test('lists what is owed, one item a payment', async ({ assert }) => {
    const { agreement } = await signed()

    assert.lengthOf(agreement.items, 1)
    assert.equal(agreement.items[0].amountFen!.toString(), '28460.00')
    assert.equal(agreement.items[0].dueOn, daysAhead(10))
  })

  test('refuses a mark on other terms than those on the table', async ({ assert }) => {
    const mediationCase = await mediating()
    await proposed(mediationCase)
    const [{ id }] = mediationCase.parties

    await assert.rejects(
      async () => mark(mediationCase, await mediator(), `party:${id}`, 'signature', 'f'.repeat(64)),
      /请重新阅读/
    )
  })

  test('refuses a mark when a name in the frozen text was changed after locking', async ({
    assert,
  }) => {
    const mediationCase = await mediating()
    const { termsSm3 } = await proposed(mediationCase)
    const [party] = mediationCase.parties
    await (await Party.findOrFail(party.id)).merge({ name: '钱阿根（改）' }).save()

    await assert.rejects(
      async () =>
        mark(mediationCase, await mediator(), `party:${party.id}`, 'signature', termsSm3!),
      /请重新阅读/
    )
  })

  test('lets nobody sign for a colleague, or a mediator put the seal', async ({ assert }) => {
    const mediationCase = await mediating()
    const { termsSm3 } = await proposed(mediationCase)
    const second = await secondMediator()

    await assert.rejects(
      async () =>
        mark(mediationCase, await mediator(), `mediator:${second.id}`, 'signature', termsSm3!),
      /不由您签署/
    )
    await assert.rejects(
      async () => mark(mediationCase, await mediator(), 'committee', 'seal', termsSm3!),
      /不由您签署/
    )
  })

  test('a second mark in one place is refused, and a fingerprint in a medical case', async ({
    assert,
  }) => {
    const mediationCase = await mediating()
    const { termsSm3 } = await proposed(mediationCase)
    const by = await mediator()
    const [{ id: patient }, { id: hospital }] = mediationCase.parties

    await mark(mediationCase, by, `party:${patient}`, 'signature', termsSm3!)

    await assert.rejects(
      () => mark(mediationCase, by, `party:${patient}`, 'signature', termsSm3!),
      /已经签过/
    )
    await assert.rejects(
      () => mark(mediationCase, by, `party:${hospital}`, 'fingerprint', termsSm3!),
      /换一种方式/
    )
  })

  test('a mediator of another case cannot witness', async ({ assert }) => {
    const mediationCase = await mediating()
    const { termsSm3 } = await proposed(mediationCase)
    const stranger = await User.findByOrFail('username', 'tiaojie-jt')

    await assert.rejects(
      () =>
        mark(
          mediationCase,
          stranger,
          `party:${mediationCase.parties[0].id}`,
          'signature',
          termsSm3!
        ),
      /不由您签署/
    )
  })

  test('goes back to mediation when a party declines, and the next draft is version two', async ({
    assert,
  }) => {
    const mediationCase = await mediating()
    const { id } = await proposed(mediationCase)

    const draft = await new DeclineToSign().handle(
      mediationCase,
      await mediator(),
      '医院对期限有不同意见'
    )

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'mediating')
    assert.equal((await Agreement.findOrFail(id)).status, 'abandoned')
    assert.equal(draft.version, 2)
    assert.equal(draft.status, 'draft')
    assert.lengthOf(draft.clauses, 2)
    assert.equal(draft.totalFen.toString(), '28460.00')
  })

  test('a name no font can print is refused at locking, not when the last has signed', async ({
    assert,
  }) => {
    const mediationCase = await mediating()
    const [party] = mediationCase.parties
    await (await Party.findOrFail(party.id)).merge({ name: '钱\ue123根' }).save()

    await assert.rejects(() => proposed(mediationCase), /自造的字/)
    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'mediating')
  })

  test('a draft the check finds fault with cannot be put before people', async ({ assert }) => {
    const mediationCase = await mediating()
    const by = await mediator()
    await new DraftAgreement().handle(mediationCase, by, terms(mediationCase, { facts: '' }))

    await assert.rejects(() => new ProposeAgreement().handle(mediationCase, by), /还没有检查完/)
  })
})
