import type { HttpContext } from '@adonisjs/core/http'

import { publicId } from '#core/public_id'
import type User from '#identity/models/user'
import { alikeTo } from '#intake/queries/alike'
import { applicationOf } from '#intake/registration'
import { registrationValidator } from '#intake/validators/registration'
import { frameOf } from '#portals/desk/frame'
import { placeOf } from '#portals/desk/place'
import { readBack } from '#portals/desk/read_back'
import { hiddenFields, NOT_TYPED, recognisable, typedForm } from '#portals/desk/typed_form'

/** 读给对方听: before anything is filed it is read aloud; what looks alike is shown as advice. */
export default class RegistrationChecksController {
  async store({ auth, request, view }: HttpContext) {
    const user = auth.getUserOrFail()
    if (request.header('x-up-validate')) return this.#whileTyping(user, { request, view })

    const portal = await frameOf(user, 'registrations.create')
    const typed = typedForm(request.except(NOT_TYPED))
    const registration = await request.validateUsing(registrationValidator, { data: typed })
    const { regionCode } = placeOf(user)

    return view.render('desk/registrations/check', {
      portal,
      sentences: readBack(applicationOf(registration, regionCode)),
      alike: await alikeTo(registration.applicants, regionCode, user),
      fields: hiddenFields(typed),
      once: publicId(),
    })
  }

  /** Coming back by the address bar: there is nothing to check. */
  async show({ response }: HttpContext) {
    return response.redirect().toRoute('desk.registrations.create')
  }

  /** Asked by the form when a name, phone or number was typed; nothing is checked yet. */
  async #whileTyping(user: User, { request, view }: Pick<HttpContext, 'request' | 'view'>) {
    const { regionCode } = placeOf(await user.knowPosts())
    const applicants = recognisable(request.input('applicants'))

    return view.render('desk/registrations/alike', {
      alike: await alikeTo(applicants, regionCode, user),
    })
  }
}
