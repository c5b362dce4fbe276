import type { HttpContext } from '@adonisjs/core/http'

import { openingDays } from '#portals/citizen/opening_days'

export default class HomeController {
  async show({ view }: HttpContext) {
    return view.render('citizen/home', { days: await openingDays() })
  }
}
