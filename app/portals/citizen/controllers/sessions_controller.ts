import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { unseal } from '#core/secrecy'
import { SignInByCode } from '#identity/actions/sign_in_by_code'
import { codeValidator } from '#identity/validators/code'
import { forgetDraft } from '#portals/citizen/open_draft'

/** 查进度: by phone and a code sent to it, or by the number and code on the paper. */
export default class SessionsController {
  async create({ auth, response, view }: HttpContext) {
    if (auth.user?.kind === 'citizen') return response.redirect().toRoute('citizen.cases.index')

    return view.render('citizen/sessions/create')
  }

  @inject()
  async store({ auth, request, response, session }: HttpContext, signIn: SignInByCode) {
    const phone = unseal(session.get('phone'))
    if (!phone) return response.redirect().toRoute('citizen.sessions.create')

    const { code } = await request.validateUsing(codeValidator)
    const user = await signIn.handle(phone, code)

    session.forget('phone')
    // Gives the session a new id, so that one set before cannot be used after.
    await auth.use('web').login(user)
    return response.redirect().toRoute('citizen.cases.index')
  }

  async destroy(ctx: HttpContext) {
    await ctx.auth.use('web').logout()
    // The next person at this computer must not open the receipt, which knows who filed.
    forgetDraft(ctx)
    return ctx.response.redirect().toRoute('citizen.home')
  }
}
