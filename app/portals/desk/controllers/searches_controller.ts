import type { HttpContext } from '@adonisjs/core/http'

import { rowOf } from '#portals/desk/entered'
import { found } from '#portals/desk/found'
import { frameOf } from '#portals/desk/frame'

/** By case number or phone, exactly: a desk finds what it is told, and cannot browse. */
export default class SearchesController {
  async index({ auth, request, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const portal = await frameOf(user, null)
    const typed = String(request.input('q') ?? '').slice(0, 60)

    return view.render('desk/search', {
      portal: { ...portal, search: { ...portal.search, value: typed } },
      typed,
      entries: (await found(typed, user)).map(rowOf),
    })
  }
}
