import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { ChangePassword } from '#identity/actions/change_password'
import { signOutElsewhere } from '#identity/sessions'
import { changePasswordValidator } from '#identity/validators/account'
import { unkept } from '#portals/desk/unkept'

export default class PasswordsController {
  @inject()
  async update(
    { auth, i18n, request, response, session }: HttpContext,
    changePassword: ChangePassword
  ) {
    const { current, wanted } = await request.validateUsing(changePasswordValidator, {
      data: unkept(request),
    })
    const user = auth.getUserOrFail()
    await changePassword.handle(user, current, wanted)
    await signOutElsewhere(user, session.sessionId)

    session.flash('success', i18n.t('desk.account.password_changed'))
    return response.redirect().toRoute('account')
  }
}
