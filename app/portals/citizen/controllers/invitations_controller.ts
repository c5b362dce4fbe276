import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { JoinCase } from '#intake/actions/join_case'
import { joinValidator } from '#intake/validators/join'

/** 我收到了通知: the number and the eight characters on the paper open the case. */
export default class InvitationsController {
  async create({ request, view }: HttpContext) {
    return view.render('citizen/invitations/create', request.only(['number', 'code']))
  }

  @inject()
  async store({ auth, request, response }: HttpContext, joinCase: JoinCase) {
    const { number, join_code: code } = await request.validateUsing(joinValidator)
    const user = await joinCase.handle(number, code, request.ip())

    await auth.use('web').login(user)
    return response.redirect().toRoute('citizen.cases.index')
  }
}
