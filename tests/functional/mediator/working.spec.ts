import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import MediationCase from '#cases/models/mediation_case'
import { addDays, clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import { WriteNote } from '#hearings/actions/write_note'
import Hearing from '#hearings/models/hearing'
import Minutes from '#hearings/models/minutes'
import Room from '#hearings/models/room'
import Reveal from '#identity/models/reveal'
import User from '#identity/models/user'

const SECRET = '院方底线三万'

test.group('Working on a case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows names and numbers masked, and whole for one look with a reason on record', async ({
    client,
    assert,
  }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    const path = `/mediator/cases/${mediationCase.publicId}`
    const [applicant] = mediationCase.parties
    const masked = await client.get(`${path}/parties`).loginAs(mediators[0])
    for (const words of ['钱有根', '13800138000']) assert.notInclude(masked.text(), words)

    const shown = await client
      .post(`${path}/reveals`)
      .form({ partyId: applicant.id, reason: '打电话约调解时间' })
      .withCsrfToken()
      .loginAs(mediators[0])

    shown.assertTextIncludes('13800138000')
    const [reveal] = await Reveal.query().where('caseId', mediationCase.id)
    assert.include(reveal.$attributes, { what: `party:${applicant.id}`, shownToParties: true })
    const again = await client.get(`${path}/parties`).loginAs(mediators[0])
    assert.notInclude(again.text(), '13800138000')
  })

  test('keeps caucus notes from the head, another committee, the officer and the party', async ({
    client,
    assert,
  }) => {
    const { mediationCase, mediators, head, officer } = await caseAt('mediating')
    const other = await caseAt('mediating', { lane: 'traffic', disputeType: '道路交通事故' })
    await new WriteNote().handle(mediationCase, mediators[0], { tier: 'caucus', content: SECRET })
    const citizen = await User.create({ kind: 'citizen', name: '钱有根', phone: '13800138000' })
    const pages = ['', '/hearings', '/timeline'].map(
      (tab) => `/mediator/cases/${mediationCase.publicId}${tab}`
    )

    for (const reader of [head, other.head, other.mediators[0], officer, citizen])
      for (const page of [
        ...pages,
        `/bureau/cases/${mediationCase.publicId}`,
        `/cases/${mediationCase.publicId}`,
      ]) {
        const answer = await client.get(page).loginAs(reader)
        assert.notInclude(answer.text(), SECRET, `${reader.name} ${page}`)
      }
    const own = await client.get(pages[1]).loginAs(mediators[1])
    own.assertTextIncludes(SECRET)
  })

  test('books a hearing, and names the room when it is taken', async ({ client, assert }) => {
    const { mediationCase, mediators } = await caseAt('assigned')
    const room = await Room.firstOrFail()
    const path = `/mediator/cases/${mediationCase.publicId}/hearings`
    const form = {
      form: 'phone',
      place: '0570-000 0000',
      day: addDays(clock.today(), 3),
      from: '14:00',
      to: '15:00',
    }
    const book = (plan: object) =>
      client
        .post(path)
        .header('referer', `${path}/create`)
        .form(plan)
        .withCsrfToken()
        .loginAs(mediators[0])

    const booked = await book({ ...form, form: 'room', roomId: room.id })
    booked.assertTextIncludes('已约好')
    const taken = await book(form)

    taken.assertTextIncludes('已经')
    taken.assertTextIncludes('0570-000 0000')
    assert.lengthOf(await Hearing.query().where('caseId', mediationCase.id), 1)
  })

  test('asks for the room or the place beside its field', async ({ client }) => {
    const { mediationCase, mediators } = await caseAt('assigned')
    const path = `/mediator/cases/${mediationCase.publicId}/hearings`

    const page = await client
      .post(path)
      .header('referer', `${path}/create`)
      .form({ form: 'room', day: '2026-02-30', from: '25:00', to: '15:00' })
      .withCsrfToken()
      .loginAs(mediators[0])

    page.assertTextIncludes('有 3 处需要修改')
  })

  test('minutes a hearing: who came, written, read back, sealed', async ({ client, assert }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    const path = `/mediator/cases/${mediationCase.publicId}/hearings`
    const [one, other] = mediationCase.parties
    const [mediator] = mediators
    const send = (address: string, form: object = {}) =>
      client.post(address).header('referer', `${path}`).form(form).withCsrfToken().loginAs(mediator)
    const now = clock.local(clock.now().plus({ minutes: 1 }))
    await send(path, {
      form: 'phone',
      place: '0570-000 0000',
      day: now.toISODate(),
      from: now.toFormat('HH:mm'),
      to: now.plus({ minutes: 30 }).toFormat('HH:mm'),
    })
    const hearing = await Hearing.findByOrFail('caseId', mediationCase.id)
    const minutes = `${path}/${hearing.publicId}/minutes`

    await send(`${path}/${hearing.publicId}/attendance`, {
      people: {
        [`party-${one.id}`]: 'present',
        [`party-${other.id}`]: 'late',
        [`mediator-${mediator.id}`]: 'present',
      },
    })
    const empty = await client.get(minutes).loginAs(mediator)
    const seen = (text: string) => /name="seen" value="(\w+)"/.exec(text)![1]
    await send(`${minutes}?_method=PUT`, {
      content: '双方同意共同委托鉴定。',
      notices: ['rights', 'principles', 'mediators', 'risks'],
      seen: seen(empty.text()),
    })
    const written = await client.get(minutes).loginAs(mediator)
    await send(`${minutes}/reading`, { seen: seen(written.text()) })
    await send(`${minutes}/seal`)

    const sealed = await Minutes.findByOrFail('hearingId', hearing.id)
    assert.isTrue(sealed.isSealed)
    const page = await client.get(minutes).loginAs(mediator)
    page.assertTextIncludes(sealed.sm3!)
  })

  test('pauses for an appraisal, resumes, and moves the last day', async ({ client, assert }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    const path = `/mediator/cases/${mediationCase.publicId}`
    const [mediator] = mediators
    const send = (act: string, form: object) =>
      client.post(`${path}/${act}`).form(form).withCsrfToken().loginAs(mediator)

    await send('pauses', {
      ground: 'appraisal',
      reason: '双方同意共同委托鉴定',
      document: '委托书',
    })
    assert.equal((await MediationCase.findOrFail(mediationCase.id)).status, 'paused')
    clock.standAt(clock.now().plus({ days: 14 }))
    await send('resumptions', { endedOn: addDays(clock.today(), -1) })
    clock.letGo()

    const resumed = await MediationCase.findOrFail(mediationCase.id)
    assert.equal(resumed.status, 'mediating')
    assert.isTrue(resumed.dueOn! > mediationCase.dueOn!)
  })

  test('takes no day that cannot be: said in a sentence, nothing changed', async ({
    client,
    assert,
  }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    const path = `/mediator/cases/${mediationCase.publicId}`
    const send = (act: string, form: object) =>
      client
        .post(`${path}/${act}`)
        .header('referer', `${path}/${act}/create`)
        .form(form)
        .withCsrfToken()
        .loginAs(mediators[0])
    const statusNow = async () => (await MediationCase.findOrFail(mediationCase.id)).status
    const pause = { ground: 'appraisal', reason: '双方同意共同委托鉴定' }

    const ahead = await send('pauses', { ...pause, startedOn: addDays(clock.today(), 1) })
    ahead.assertTextIncludes('这一天还没有到')
    const unreal = await send('pauses', { ...pause, startedOn: '2026-02-30' })
    unreal.assertTextIncludes('没有 2026年02月30日 这一天')
    assert.equal(await statusNow(), 'mediating')

    await send('pauses', pause)
    const early = await send('resumptions', { endedOn: addDays(clock.today(), -5) })
    early.assertTextIncludes('停到的那天不能早于开始停的那天')
    assert.equal(await statusNow(), 'paused')

    await send('resumptions', { endedOn: clock.today() })
    const sooner = await send('extensions', { dueOn: clock.today(), reason: '各方书面约定' })
    sooner.assertTextIncludes('延期后的日期应晚于现在的到期日')
  })

  test('ends only after the page that says what follows, with a ground', async ({
    client,
    assert,
  }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    const path = `/mediator/cases/${mediationCase.publicId}/terminations`

    const before = await client.get(`${path}/create`).loginAs(mediators[0])
    before.assertTextIncludes('终止这次调解吗')
    const form = { ground: 'gap_too_big', reason: '相差五万元' }
    await client.post(path).form(form).withCsrfToken().loginAs(mediators[0])

    const ended = await MediationCase.findOrFail(mediationCase.id)
    assert.equal(ended.status, 'closed_failed')
    assert.equal(ended.endingReason, 'gap_too_big')
  })

  test('tells a stale page what the case is now, and loses nothing typed', async ({
    client,
    assert,
  }) => {
    const { mediationCase, mediators, head } = await caseAt('mediating')
    const path = `/mediator/cases/${mediationCase.publicId}/terminations`
    const end = (user: User, reason: string) =>
      client
        .post(path)
        .header('referer', `${path}/create`)
        .form({ ground: 'gap_too_big', reason })
        .withCsrfToken()
        .loginAs(user)
    await end(head, '主任先终止')

    const stale = await end(mediators[0], '调解员也想终止')

    stale.assertTextIncludes('案件现在是“结案（未调成）”')
    stale.assertTextIncludes('调解员也想终止')
    assert.equal(
      (await MediationCase.findOrFail(mediationCase.id)).trailLength,
      mediationCase.trailLength + 1
    )
  })
})
