import { readFile } from 'node:fs/promises'

import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { RecordConsent } from '#cases/actions/record_consent'
import { IssueAcceptancePapers } from '#cases/actions/issue_acceptance_papers'
import { RejectCase } from '#cases/actions/reject_case'
import { take } from '#cases/door'
import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import { files } from '#core/files'
import { publicId } from '#core/public_id'
import { caseAt } from '#database/factories/case_story'
import EvidenceFile from '#evidence/models/evidence_file'
import { ScheduleHearing } from '#hearings/actions/schedule_hearing'
import Room from '#hearings/models/room'
import Reveal from '#identity/models/reveal'
import User from '#identity/models/user'
import SupplementRequest from '#intake/models/supplement_request'
import Paper from '#papers/models/paper'
import { stationsOf } from '#portals/citizen/stations'
import { wordsOf } from '#tests/functional/citizen/filing'

const HOSPITAL_PHONE = '05703836148'
const APPLICANT_PHONE = '13800138000'

async function someone(phone: string) {
  return User.create({ kind: 'citizen', name: '', phone })
}

/** A case between 老钱 and a hospital, and both as signed-in citizens. */
async function aCase(stage: Parameters<typeof caseAt>[0] = 'consent_pending') {
  const story = await caseAt(stage, {
    application: {
      applicants: [
        {
          kind: 'person',
          name: '钱有根',
          phone: APPLICANT_PHONE,
          identityNumber: '11010519491231002X',
          address: '樟潭街道一弄二号',
        },
      ],
      respondents: [{ kind: 'organization', name: '衢州市某医院', phone: HOSPITAL_PHONE }],
    },
  })
  return {
    ...story,
    applicant: await someone(APPLICANT_PHONE),
    respondent: await someone(HOSPITAL_PHONE),
    path: `/cases/${story.mediationCase.publicId}`,
  }
}

test.group('My case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('says who has it, how far it is and what comes next', async ({ client, assert }) => {
    const { applicant, path, committee, mediators } = await aCase('mediating')

    const page = await client.get(path).loginAs(applicant)

    page.assertStatus(200)
    const words = wordsOf(page)
    for (const said of [committee.name, mediators[0].name, '调解中', '正式受理', '按规定最迟'])
      assert.include(words, said)
  })

  test('never shows the other side’s phone, identity number or address', async ({
    client,
    assert,
  }) => {
    const { respondent, applicant, path } = await aCase('mediating')

    const theirs = await client.get(path).loginAs(respondent)
    const ours = await client.get(path).loginAs(applicant)

    theirs.assertStatus(200)
    for (const secret of [APPLICANT_PHONE, '138****8000', '11010519491231002X', '樟潭街道一弄二号'])
      assert.notInclude(theirs.text(), secret)
    assert.notInclude(ours.text(), HOSPITAL_PHONE)
    assert.notInclude(ours.text(), '0570-383 6148')
  })

  test('does not exist for anybody else, staff of the portal included', async ({
    client,
    assert,
  }) => {
    const { path, head } = await aCase()
    const stranger = await someone('13900139000')

    const foreign = await client.get(path).loginAs(stranger)
    const absent = await client.get('/cases/nothing-of-this-name').loginAs(stranger)
    const staff = await client.get(path).loginAs(head)
    const nobody = await client.get(path).redirects(0)

    foreign.assertStatus(404)
    assert.equal(withoutNumber(wordsOf(foreign)), withoutNumber(wordsOf(absent)))
    staff.assertStatus(404)
    assert.equal(nobody.header('location'), '/progress')
  })

  test('a foreign case takes no consent, withdrawal or material', async ({ client, assert }) => {
    const { path, mediationCase } = await aCase()
    const stranger = await someone('13900139000')

    for (const [way, form] of Object.entries({
      consent: { consent: 'refused' },
      withdrawal: {},
      materials: { visibility: 'everyone' },
    }))
      (
        await client.post(`${path}/${way}`).loginAs(stranger).withCsrfToken().form(form)
      ).assertStatus(404)

    assert.equal((await MediationCase.findOrFail(mediationCase.id)).status, 'consent_pending')
  })

  test('the other side answers for itself: yes, no, or asks first', async ({ client, assert }) => {
    const { respondent, path, mediationCase } = await aCase()
    const answer = (consent: string) =>
      client.post(`${path}/consent`).loginAs(respondent).withCsrfToken().form({ consent })

    const asking = await answer('ask')
    asking.assertTextIncludes('没有记录您的决定')
    assert.equal(await consentOf(mediationCase), 'asked')

    await answer('refused')
    assert.equal(await consentOf(mediationCase), 'refused')

    await answer('agreed')
    assert.equal(await consentOf(mediationCase), 'agreed')
  })

  test('nobody answers in the other side’s place', async ({ client, assert }) => {
    const { applicant, path, mediationCase } = await aCase()

    await client
      .post(`${path}/consent`)
      .loginAs(applicant)
      .withCsrfToken()
      .form({ consent: 'agreed' })

    assert.equal(await consentOf(mediationCase), 'asked')
  })

  test('tells each side what the other decided, not why', async ({ client, assert }) => {
    const { applicant, path, mediationCase, head } = await aCase()
    const hospital = mediationCase.parties.find((party) => !party.isApplicant)!
    await new RecordConsent().handle(mediationCase, head, {
      partyId: hospital.id,
      consent: 'refused',
      means: 'letter',
      because: '医务科说病人无理取闹',
    })

    const page = await client.get(path).loginAs(applicant)

    assert.include(wordsOf(page), '对方不同意调解')
    assert.notInclude(page.text(), '无理取闹')
  })

  test('the applicant may take it back, after a page that says what follows', async ({
    client,
    assert,
  }) => {
    const { applicant, path, mediationCase } = await aCase()

    const before = await client.get(`${path}/withdrawal`).loginAs(applicant)
    assert.include(wordsOf(before), '不能恢复')
    await client
      .post(`${path}/withdrawal`)
      .loginAs(applicant)
      .withCsrfToken()
      .form({ reason: '已经谈好了' })

    assert.equal((await MediationCase.findOrFail(mediationCase.id)).status, 'withdrawn')
  })

  test('the other side cannot take back what it did not ask for', async ({ client, assert }) => {
    const { respondent, path, mediationCase } = await aCase()

    const answer = await client.post(`${path}/withdrawal`).loginAs(respondent).withCsrfToken()

    answer.assertStatus(403)
    assert.equal((await MediationCase.findOrFail(mediationCase.id)).status, 'consent_pending')
  })

  test('says when and where to come, and what to bring', async ({ client, assert }) => {
    clock.standAt(clock.at('2026-03-02', '10:00'))
    const { applicant, path, mediationCase, mediators } = await aCase('mediating')
    const room = await Room.findByOrFail('name', '调解一室')
    await new ScheduleHearing().handle(mediationCase, mediators[0], {
      form: 'room',
      roomId: room.id,
      startsAt: clock.at('2026-03-10', '14:00'),
      endsAt: clock.at('2026-03-10', '15:30'),
    })

    const page = await client.get(path).loginAs(applicant)

    const words = wordsOf(page)
    for (const said of ['3月10日 周二', '14:00—15:30 来调解', '还有 8 天', '调解一室', '身份证'])
      assert.include(words, said)
    const calendar = await client.get(`${path}/hearing.ics`).loginAs(applicant)
    calendar.assertTextIncludes('DTSTART:20260310T060000Z')
    assert.notInclude(calendar.text(), '钱有根')
  })

  test('a case at “{$self}” shows what is done and where it stands')
    .with(['registered', 'consent_pending', 'accepted', 'assigned', 'mediating'] as const)
    .run(async ({ assert }, stage) => {
      const { mediationCase } = await aCase(stage)
      const trail = await CaseEvent.query().where('caseId', mediationCase.id).orderBy('position')

      const stations = stationsOf(mediationCase, trail)

      const done = { registered: 1, consent_pending: 1, accepted: 2, assigned: 3, mediating: 3 }
      assert.lengthOf(stations, 6)
      assert.lengthOf(
        stations.filter(({ state }) => state === 'done'),
        done[stage]
      )
      assert.equal(stations.filter(({ state }) => state === 'now').length, 1)
    })

  test('what is missing is listed, and the applicant says when it is there', async ({
    client,
    assert,
  }) => {
    const { applicant, respondent, path, mediationCase, dispatcher } = await aCase('registered')
    await take(mediationCase, 'ask_supplement', { by: dispatcher }, async (locked, trx) => {
      await SupplementRequest.create(
        { caseId: locked.id, wanted: ['出院小结', '费用清单'], askedAt: clock.now() },
        { client: trx }
      )
    })

    const page = await client.get(path).loginAs(applicant)
    const theirs = await client.post(`${path}/supplement`).loginAs(respondent).withCsrfToken()
    await client.post(`${path}/supplement`).loginAs(applicant).withCsrfToken()

    assert.include(wordsOf(page), '出院小结')
    theirs.assertStatus(403)
    assert.equal((await MediationCase.findOrFail(mediationCase.id)).status, 'registered')
    assert.isNull(await SupplementRequest.openOf(mediationCase.id))
  })

  test('each side finds the notice made out to itself, and not the office’s register', async ({
    client,
    assert,
  }) => {
    const { applicant, respondent, path, mediationCase } = await aCase('accepted')
    const accepted = await CaseEvent.findByOrFail({ caseId: mediationCase.id, verb: 'accept' })
    await new IssueAcceptancePapers().handle(mediationCase.id, accepted.id)

    for (const reader of [applicant, respondent]) {
      const words = wordsOf(await client.get(path).loginAs(reader))
      assert.lengthOf(words.match(/人民调解当事人权利义务告知书/g)!, 1)
      assert.notInclude(words, '人民调解受理登记表')
    }
  })

  test('an issued paper of one’s own case can be fetched as it is, nobody else’s', async ({
    client,
    assert,
  }) => {
    const { applicant, path, mediationCase, committee } = await aCase('accepted')
    const pdf = Buffer.from('%PDF-1.7 the agreement')
    const paper = await Paper.create({
      publicId: publicId(),
      caseId: mediationCase.id,
      committeeId: committee.id,
      regionCode: committee.regionCode,
      kind: 'agreement',
      number: '（2026）衢江医调字第9998号',
      serial: 9998,
      title: '人民调解协议书',
      content: '{}',
      templateSm3: '0'.repeat(64),
      sha256: await files.put(pdf),
      verificationCode: '7K2Q-XMD4-HW9S',
      status: 'valid',
      issuedAt: clock.now(),
    })

    const page = await client.get(path).loginAs(applicant)
    const fetched = await client.get(`${path}/papers/${paper.publicId}`).loginAs(applicant)
    const foreign = await client
      .get(`${path}/papers/${paper.publicId}`)
      .loginAs(await someone('13900139000'))

    assert.include(wordsOf(page), '人民调解协议书')
    fetched.assertHeader('content-type', 'application/pdf')
    assert.deepEqual(Buffer.from(fetched.body()), pdf)
    foreign.assertStatus(404)
  })

  test('one that was not accepted says why, by which rule, and where else to go', async ({
    client,
    assert,
  }) => {
    const { applicant, path, mediationCase, head } = await aCase('routed')
    await new RejectCase().handle(mediationCase, head, 'N02', '法院案号（2026）浙0803民初1号')

    const page = await client.get(path).loginAs(applicant)

    const words = wordsOf(page)
    for (const said of ['没有受理', '人民调解工作若干规定 第22条', '向人民法院起诉'])
      assert.include(words, said)
  })

  test('says who uncovered one’s own numbers, not the other side’s', async ({ client, assert }) => {
    const { applicant, respondent, path, mediationCase, mediators } = await aCase('mediating')
    const own = mediationCase.parties.find((party) => party.isApplicant)!
    await Reveal.create({
      userId: mediators[1].id,
      caseId: mediationCase.id,
      what: `party:${own.id}`,
      reason: '打电话约钱有根',
      shownToParties: true,
      revealedAt: clock.at('2026-03-02', '10:12'),
    })

    const ours = wordsOf(await client.get(path).loginAs(applicant))
    const theirs = wordsOf(await client.get(path).loginAs(respondent))

    assert.include(ours, '3月2日 10:12 看过')
    assert.notInclude(ours, '打电话约钱有根')
    assert.include(theirs, '还没有人打开看过')
  })

  test('a stale page ends in a sentence', async ({ client }) => {
    const { applicant, path } = await aCase()
    const withdraw = () =>
      client
        .post(`${path}/withdrawal`)
        .loginAs(applicant)
        .header('referer', path)
        .withCsrfToken()
        .form({})
    await withdraw()

    const again = await withdraw()

    again.assertStatus(200)
    again.assertTextIncludes('现在是“已撤回”')
  })

  test('material for the mediators stays hidden from the other side', async ({
    client,
    assert,
  }) => {
    const { applicant, respondent, path, mediationCase } = await aCase()
    await give(client, path, applicant, 'mediators')

    const file = await EvidenceFile.findByOrFail('caseId', mediationCase.id)
    const theirs = await client.get(path).loginAs(respondent)

    assert.equal(file.scan, 'unscanned')
    assert.notInclude(theirs.text(), '病历.png')
    ;(await client.get(`${path}/materials/${file.publicId}`).loginAs(respondent)).assertStatus(404)
    const own = await client.get(`${path}/materials/${file.publicId}`).loginAs(applicant)
    own.assertStatus(200)
    own.assertHeader('content-type', 'image/png')
  })

  test('material for everyone can be opened by the other side', async ({ client }) => {
    const { applicant, respondent, path, mediationCase } = await aCase()
    await give(client, path, applicant, 'everyone')
    const file = await EvidenceFile.findByOrFail('caseId', mediationCase.id)

    const opened = await client.get(`${path}/materials/${file.publicId}`).loginAs(respondent)

    opened.assertStatus(200)
  })

  test('{title} is not taken, and the page says why')
    .with([
      {
        title: 'a program called photo.png',
        name: '照片.png',
        content: 'MZ\x90\0program',
        says: '不是它所说的类型',
      },
      {
        title: 'a picture called letter.pdf',
        name: '信.pdf',
        content: 'png',
        says: '不是它所说的类型',
      },
      { title: 'a script', name: 'x.html', content: '<script>', says: '只收照片' },
      { title: 'an empty file', name: '空.pdf', content: '', says: '是空的' },
      {
        title: 'a locked PDF',
        name: '锁.pdf',
        content: '%PDF-1.7\ntrailer<</Encrypt 1 0 R>>',
        says: '加了密码',
      },
    ])
    .run(async ({ client, assert }, { name, content, says }) => {
      const { applicant, path, mediationCase } = await aCase()
      const bytes = content === 'png' ? await picture() : Buffer.from(content, 'latin1')

      const page = await client
        .post(`${path}/materials`)
        .loginAs(applicant)
        .header('referer', `${path}/materials/new`)
        .withCsrfToken()
        .field('visibility', 'mediators')
        .file('file', bytes, { filename: name })

      page.assertStatus(200)
      assert.include(wordsOf(page), says)
      assert.isEmpty(await EvidenceFile.query().where('caseId', mediationCase.id))
    })
})

async function consentOf(mediationCase: MediationCase) {
  const party = await Party.findByOrFail({ caseId: mediationCase.id, side: 'respondent' })
  return party.consent
}

async function give(client: any, path: string, user: User, visibility: string) {
  await client
    .post(`${path}/materials`)
    .loginAs(user)
    .withCsrfToken()
    .field('visibility', visibility)
    .file('file', await picture(), { filename: '病历.png' })
}

function picture(): Promise<Buffer> {
  return readFile(new URL('picture.png', import.meta.url))
}

const withoutNumber = (words: string) => words.replace(/错误编号 \S+/, '')
