import type { HttpContext } from '@adonisjs/core/http'

/** Pages that only say something. */
export default class InformationController {
  async privacy({ view }: HttpContext) {
    return view.render('citizen/privacy')
  }

  async complaints({ view }: HttpContext) {
    return view.render('citizen/complaints')
  }
}
