import { readFile } from 'node:fs/promises'

import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { RecordConsent } from '#cases/actions/record_consent'
import MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { caseAt } from '#database/factories/case_story'
import EvidenceFile from '#evidence/models/evidence_file'
import User from '#identity/models/user'
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
