import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { caseAt } from '#database/factories/case_story'
import Post from '#identity/models/post'
import Reveal from '#identity/models/reveal'

test.group('A case under supervision', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows its course without its content', async ({ client, assert }) => {
    const { mediationCase, officer } = await caseAt('mediating')

    const page = await client.get(`/bureau/cases/${mediationCase.publicId}`).loginAs(officer)

    page.assertStatus(200)
    for (const step of ['登记', '分流', '受理', '指派调解员', '开始调解'])
      page.assertTextIncludes(step)
    for (const secret of ['钱有根', '肠穿孔', mediationCase.title, '诊疗活动'])
      assert.notInclude(page.text(), secret)
  })

  test('shows its content once, after a reason is on record, with names masked', async ({
    client,
    assert,
  }) => {
    const { mediationCase, officer } = await caseAt('mediating')
    const path = `/bureau/cases/${mediationCase.publicId}`

    const revealed = await client
      .post(`${path}/reveals`)
      .form({ reason: '核对信访件第 12 号' })
      .withCsrfToken()
      .loginAs(officer)

    revealed.assertTextIncludes('肠穿孔')
    revealed.assertTextIncludes('钱**')
    assert.notInclude(revealed.text(), '13800138000')
    const [reveal] = await Reveal.query().where('caseId', mediationCase.id)
    assert.include(reveal.$attributes, { userId: officer.id, reason: '核对信访件第 12 号' })

    const again = await client.get(path).loginAs(officer)
    assert.notInclude(again.text(), '肠穿孔')
  })

  test('stays closed without a reason', async ({ client, assert }) => {
    const { mediationCase, officer } = await caseAt('mediating')
    const path = `/bureau/cases/${mediationCase.publicId}`

    const page = await client
      .post(`${path}/reveals`)
      .header('referer', path)
      .form({ reason: ' ' })
      .withCsrfToken()
      .loginAs(officer)

    assert.notInclude(page.text(), '肠穿孔')
    assert.lengthOf(await Reveal.query().where('caseId', mediationCase.id), 0)
  })

  test('of another region does not exist', async ({ client, assert }) => {
    const { mediationCase, officer } = await caseAt('mediating')
    await Post.query().where('userId', officer.id).update({ region_code: '330804' })
    const path = `/bureau/cases/${mediationCase.publicId}`

    const shown = await client.get(path).loginAs(officer)
    shown.assertStatus(404)
    const revealed = await client
      .post(`${path}/reveals`)
      .form({ reason: '核对信访件第 12 号' })
      .withCsrfToken()
      .loginAs(officer)
    revealed.assertStatus(404)
    assert.lengthOf(await Reveal.all(), 0)
  })
})
