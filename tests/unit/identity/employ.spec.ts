import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { Employ } from '#identity/actions/employ'
import { SignIn } from '#identity/actions/sign_in'
import User from '#identity/models/user'

const zhang = {
  username: 'zhang-san',
  name: '张三',
  role: 'mediator',
  regionCode: '330803',
} as const

test.group('Opening an account for somebody at the office', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('gives them a post and a first password that opens their desk', async ({ assert }) => {
    const { password } = await new Employ().handle({ ...zhang, committee: 'qj-medical' })

    const user = await new SignIn().handle({ username: 'zhang-san', password, ip: '127.0.0.1' })
    await user.knowPosts()

    assert.isTrue(user.is('mediator'))
    assert.lengthOf(user.committeeIds('mediator'), 1)
    assert.isAtLeast(password.length, 16)
  })

  test('leaves no account behind when its committee does not exist', async ({ assert }) => {
    await assert.rejects(() => new Employ().handle({ ...zhang, committee: 'nowhere' }))

    assert.isNull(await User.findBy('username', 'zhang-san'))
  })
})
