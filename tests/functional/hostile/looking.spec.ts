import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { caseAt } from '#database/factories/case_story'
import Reveal from '#identity/models/reveal'
import { Filer } from '#tests/functional/citizen/filing'

test.group('Somebody who looks where they should not', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('sees no content by naming it in a form that is refused', async ({ client, assert }) => {
    const { mediationCase, mediators, officer } = await caseAt('mediating')
    const [applicant] = mediationCase.parties
    const attempts = [
      { who: officer, page: `/bureau/cases/${mediationCase.publicId}` },
      { who: mediators[0], page: `/mediator/cases/${mediationCase.publicId}`, tab: '/parties' },
    ]

    for (const { who, page, tab = '' } of attempts)
      for (const revealed of [mediationCase.publicId, String(applicant.id)]) {
        const answer = await client
          .post(`${page}/reveals`)
          .header('referer', page + tab)
          .form({ partyId: applicant.id, reason: 'x', revealed })
          .withCsrfToken()
          .loginAs(who)

        for (const secret of [mediationCase.statement!, '13800138000'])
          assert.notInclude(answer.text(), secret)
      }
    assert.isEmpty(await Reveal.query().where('caseId', mediationCase.id))
  })

  test('cannot make our pages say something by a link', async ({ client, assert }) => {
    const { officer } = await caseAt('registered')
    const words = 'refusal=CALL-110&success=CALL-110&error=CALL-110'

    for (const path of ['/mediator', '/desk', '/bureau', '/account', '/cases']) {
      const page = await client.get(`${path}?${words}`)
      assert.notInclude(page.text(), 'CALL-110')
      assert.notInclude(page.text(), 'Unauthorized')
      page.assertTextIncludes('请先登录')
    }
    const page = await client.get(`/bureau?from=x&${words}`).loginAs(officer)
    assert.notInclude(page.text(), 'CALL-110')
  })

  test('finds no way back to the receipt after somebody signed out', async ({ client, assert }) => {
    const filer = await new Filer(client).answerAll()
    const receipt = (await filer.send()).header('location')!
    const shown = await filer.get(receipt).redirects(0)
    shown.assertStatus(200)

    const left = await client
      .delete('/progress/session')
      .withEncryptedCookie('draft', filer.token!)
      .withCsrfToken()
      .redirects(0)

    assert.equal(left.cookie('draft')?.value ?? '', '')
    assert.equal(left.cookie('draft')?.maxAge, 0)
  })

  test('is told of nothing that an answer might be mistaken for', async ({ client }) => {
    for (const path of ['/', '/nowhere', '/favicon.svg', '/health', '/api/v1/cases'])
      (await client.get(path)).assertHeader('x-content-type-options', 'nosniff')
  })
})
