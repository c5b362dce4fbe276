import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import MediationCase from '#cases/models/mediation_case'
import { relates } from '#cases/policies/mediation_case_policy'
import { caseAt } from '#database/factories/case_story'
import Post from '#identity/models/post'
import User from '#identity/models/user'

test.group('Who sees the cases of a region', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const [regionCode, sees] of Object.entries({
    '330803': true,
    '330800': true,
    '330000': true,
    '330804': false,
    '330803100': false,
    '320000': false,
  }))
    test(`an officer of ${regionCode} ${sees ? 'sees' : 'does not see'} a case of 330803`).run(
      async ({ assert }) => {
        const { mediationCase, officer } = await caseAt('registered')
        await Post.query().where('userId', officer.id).update({ region_code: regionCode })
        const moved = await (await User.findOrFail(officer.id)).knowPosts()

        const seen = await MediationCase.visibleTo(moved).where('id', mediationCase.id)
        assert.lengthOf(seen, sees ? 1 : 0)
        assert.equal(relates(moved, 'officer', mediationCase), sees)
      }
    )
})
