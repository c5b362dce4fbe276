import type { HttpContext } from '@adonisjs/core/http'

import { listed, NOT_TYPED } from '#portals/desk/typed_form'

/** Back to the form with everything typed, and with one more party when that was asked for. */
export default class RegistrationAmendmentsController {
  async store({ request, response, session }: HttpContext) {
    const typed = request.except(NOT_TYPED)
    const more = request.input('more')
    const parties = {
      applicants: [...listed(typed.applicants), ...(more === 'applicants' ? [{}] : [])],
      respondents: [...listed(typed.respondents), ...(more === 'respondents' ? [{}] : [])],
    }

    session.flash({ ...typed, ...parties })
    return response.redirect().toRoute('desk.registrations.create')
  }
}
