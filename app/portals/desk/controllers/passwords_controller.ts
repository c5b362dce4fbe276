import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { ChangePassword } from '#identity/actions/change_password'
import { changePasswordValidator } from '#identity/validators/account'

export default class PasswordsController {
  @inject()
  async update(
    { auth, i18n, request, response, session }: HttpContext,
    changePassword: ChangePassword
  ) {
    const { current, wanted } = await request.validateUsing(changePasswordValidator)
    await changePassword.handle(auth.getUserOrFail(), current, wanted)

    session.regenerate()
    session.flash('success', i18n.t('desk.account.password_changed'))
    return response.redirect().toRoute('account')
  }
}
