import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { IssueAcceptancePapers } from '#cases/actions/issue_acceptance_papers'
import CaseEvent from '#cases/models/case_event'
import { caseAt } from '#database/factories/case_story'
import EvidenceFile from '#evidence/models/evidence_file'
import Paper from '#papers/models/paper'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

test.group('The files of a case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are handed in by whom and for whom, and given back byte for byte', async ({
    client,
    assert,
  }) => {
    const { mediationCase, mediators, officer } = await caseAt('mediating')
    const path = `/mediator/cases/${mediationCase.publicId}/evidence`
    const [applicant] = mediationCase.parties

    const page = await client
      .post(path)
      .file('file', PNG, { filename: '病历第一页.png' })
      .field('partyId', String(applicant.id))
      .field('visibility', 'mediators')
      .withCsrfToken()
      .loginAs(mediators[0])

    page.assertStatus(200)
    const [file] = await EvidenceFile.query().where('caseId', mediationCase.id)
    assert.include(file.$attributes, { name: '病历第一页.png', visibility: 'mediators' })
    const list = await client.get(path).loginAs(mediators[1])
    for (const words of ['病历第一页.png', '仅调解员可见', '钱**']) list.assertTextIncludes(words)
    const given = await client.get(`${path}/${file.publicId}`).loginAs(mediators[1])
    assert.isTrue(PNG.equals(Buffer.from(given.body())))
    given.assertHeader('content-type', 'image/png')
    const stranger = await client.get(`${path}/${file.publicId}`).loginAs(officer)
    stranger.assertStatus(404)
  })

  test('are refused when they are not what they say, beside the field', async ({
    client,
    assert,
  }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    const path = `/mediator/cases/${mediationCase.publicId}/evidence`

    const page = await client
      .post(path)
      .header('referer', path)
      .file('file', Buffer.from('MZ not a picture'), { filename: '照片.png' })
      .field('visibility', 'everyone')
      .withCsrfToken()
      .loginAs(mediators[0])

    page.assertTextIncludes('有 1 处需要修改')
    assert.lengthOf(await EvidenceFile.query().where('caseId', mediationCase.id), 0)
  })

  test('of the office are PDFs, printed at once when the queue has not come to them', async ({
    client,
    assert,
  }) => {
    const { mediationCase, head } = await caseAt('accepted')
    const entry = await CaseEvent.query()
      .where({ caseId: mediationCase.id, verb: 'accept' })
      .firstOrFail()
    await new IssueAcceptancePapers().handle(mediationCase.id, entry.id)
    const path = `/mediator/cases/${mediationCase.publicId}`

    const dossier = await client.get(`${path}/dossier`).loginAs(head)
    dossier.assertTextIncludes('出具的文书 3 份')
    dossier.assertTextIncludes('人民调解当事人权利义务告知书')
    const [register] = await Paper.query().where('caseId', mediationCase.id).orderBy('id')
    const pdf = await client.get(`${path}/papers/${register.publicId}`).loginAs(head)

    pdf.assertHeader('content-type', 'application/pdf')
    assert.equal(Buffer.from(pdf.body()).subarray(0, 5).toString(), '%PDF-')
  })
})
