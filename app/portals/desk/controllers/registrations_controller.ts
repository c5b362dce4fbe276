import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { canonicalJson, type Json } from '#core/canonical_json'
import { clock } from '#core/clock'
import { sm3 } from '#core/sm3'
import { FileApplication } from '#intake/actions/file_application'
import { applicationOf } from '#intake/registration'
import { registrationValidator } from '#intake/validators/registration'
import { blankForm } from '#portals/desk/blank_form'
import { frameOf } from '#portals/desk/frame'
import { otherwise } from '#portals/desk/otherwise'
import { placeOf } from '#portals/desk/place'
import { receiptOf } from '#portals/desk/receipt'
import { registered } from '#portals/desk/registered'
import { NOT_TYPED, typedForm } from '#portals/desk/typed_form'

/** 登记台 (M4): somebody comes or calls, and a clerk writes it down. */
export default class RegistrationsController {
  async create({ auth, session, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const portal = await frameOf(user, 'registrations.create')

    return view.render('desk/registrations/create', {
      portal,
      form: blankForm(user, session),
      example: clock.today(),
    })
  }

  @inject()
  async store({ auth, request, response }: HttpContext, fileApplication: FileApplication) {
    const user = await auth.getUserOrFail().knowPosts()
    const { role, regionCode } = placeOf(user)
    const typed = typedForm(request.except(NOT_TYPED))
    const registration = await request.validateUsing(registrationValidator, { data: typed })

    const filed = await fileApplication.handle(applicationOf(registration, regionCode), {
      by: user,
      actorRole: role,
      once: {
        scope: `desk:${user.id}`,
        key: String(request.input('once') ?? request.id()).slice(0, 60),
        request: sm3(canonicalJson(typed as Json)),
      },
    })
    return response.redirect().toRoute('desk.registrations.show', [filed.publicId])
  }

  async show(ctx: HttpContext) {
    const { user, mediationCase } = await registered(ctx)

    return ctx.view.render('desk/registrations/show', {
      portal: await frameOf(user, null),
      otherwise: await otherwise(user, mediationCase),
      ...(await receiptOf(mediationCase)),
    })
  }
}
