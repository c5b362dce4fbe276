import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { isDemo } from '#config/app'
import { SignIn } from '#identity/actions/sign_in'
import { homeOf } from '#identity/home'
import { demoLogins } from '#identity/queries/demo_logins'
import { signInValidator } from '#identity/validators/sign_in'
import { DEMO_PASSWORD } from '#seeds/loaders/01_district_seeder'

/** Staff of every portal come in by one door and are taken to their own desk. */
export default class SessionsController {
  async create({ auth, request, response, session, view }: HttpContext) {
    const user = auth.user
    if (user && user.kind !== 'citizen')
      return response.redirect().toPath(homeOf(await user.knowPosts()))

    // A script asked, and then opens the page anew: the notice is for the page.
    if (request.header('x-up-version')) session.reflash()

    const logins = isDemo ? await demoLogins() : []
    return view.render('desk/sign_in', { logins, password: DEMO_PASSWORD })
  }

  @inject()
  async store({ auth, request, response, session }: HttpContext, signIn: SignIn) {
    const { code = null, ...credentials } = await request.validateUsing(signInValidator)
    const user = await signIn.handle({ ...credentials, code, ip: request.ip() })

    // Gives the session a new id, so that one set before cannot be used after.
    await auth.use('web').login(user)
    await session.tag(String(user.id))
    return response.redirect().toPath(homeOf(await user.knowPosts()))
  }

  async destroy({ auth, response }: HttpContext) {
    await auth.use('web').logout()
    return response.redirect().toRoute('sign_in')
  }
}
