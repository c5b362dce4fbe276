import type { HttpContext } from '@adonisjs/core/http'

import { homeOf } from '#identity/home'

/** One's own account: the password and the second factor. */
export default class AccountsController {
  async show({ auth, view }: HttpContext) {
    const account = await auth.getUserOrFail().knowPosts()

    return view.render('desk/account', { account, home: homeOf(account) })
  }
}
