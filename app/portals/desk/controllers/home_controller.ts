import type { HttpContext } from '@adonisjs/core/http'

import { clock } from '#core/clock'
import { enteredToday } from '#portals/desk/entered'
import { frameOf } from '#portals/desk/frame'

/** The desk's own page: what this person wrote down today, and the door to the next. */
export default class HomeController {
  async index({ auth, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const portal = await frameOf(user, 'home')

    return view.render('desk/home', {
      portal,
      today: clock.today(),
      entries: await enteredToday(user),
    })
  }
}
