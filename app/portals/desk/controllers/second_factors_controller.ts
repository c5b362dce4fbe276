import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { generateSecret, generateURI } from 'otplib'

import { SwitchSecondFactor } from '#identity/actions/switch_second_factor'
import { homeOf } from '#identity/home'
import { secondFactorValidator, switchOffValidator } from '#identity/validators/account'
import { qrPicture } from '#papers/qr'
import { unkept } from '#portals/desk/unkept'

const SECRET = 'second_factor'

export default class SecondFactorsController {
  async create({ auth, i18n, session, view }: HttpContext) {
    const account = await auth.getUserOrFail().knowPosts()
    const secret: string = session.get(SECRET) ?? generateSecret()
    session.put(SECRET, secret)

    const issuer = i18n.t('layout.staffName')
    const address = generateURI({ issuer, label: account.username!, secret })
    return view.render('desk/second_factor', {
      secret: secret.match(/.{1,4}/g)!.join(' '),
      picture: qrPicture(address),
      home: homeOf(account),
    })
  }

  @inject()
  async store(
    { auth, i18n, request, response, session }: HttpContext,
    secondFactor: SwitchSecondFactor
  ) {
    const { code } = await request.validateUsing(secondFactorValidator)
    await secondFactor.on(auth.getUserOrFail(), session.get(SECRET, ''), code)

    session.forget(SECRET)
    session.flash('success', i18n.t('desk.account.second_factor_on'))
    return response.redirect().toRoute('account')
  }

  @inject()
  async destroy(
    { auth, i18n, request, response, session }: HttpContext,
    secondFactor: SwitchSecondFactor
  ) {
    const { current } = await request.validateUsing(switchOffValidator, { data: unkept(request) })
    await secondFactor.off(auth.getUserOrFail(), current)

    session.flash('success', i18n.t('desk.account.second_factor_off'))
    return response.redirect().toRoute('account')
  }
}
