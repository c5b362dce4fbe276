import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { seal, unseal } from '#core/secrecy'
import { SendCode } from '#identity/actions/send_code'
import { phoneValidator } from '#identity/validators/code'

/** 验证码: asked for, then typed in. */
export default class CodesController {
  async show({ response, session, view }: HttpContext) {
    const phone = unseal(session.get('phone'))
    if (!phone) return response.redirect().toRoute('citizen.sessions.create')

    return view.render('citizen/sessions/code', { phone })
  }

  @inject()
  async store({ request, response, session }: HttpContext, sendCode: SendCode) {
    const { phone } = await request.validateUsing(phoneValidator)
    await sendCode.handle(phone, 'citizen_sign_in', request.ip())

    session.put('phone', seal(phone)!)
    return response.redirect().toRoute('citizen.codes.show')
  }
}
