import type { HttpContext } from '@adonisjs/core/http'

import { frameOf } from '#portals/desk/frame'
import { lanesByCode } from '#portals/desk/dispatch/lanes'
import { linesOf, waiting } from '#portals/desk/dispatch/waiting'

/** 待分派: what waits for a dispatcher, the oldest first; what waits for papers stands below. */
export default class QueueController {
  async index({ auth, view }: HttpContext) {
    const dispatcher = await auth.getUserOrFail().knowPosts()
    const lanes = await lanesByCode()

    return view.render('desk/queue/index', {
      portal: await frameOf(dispatcher, 'queue'),
      entries: await linesOf(await waiting(dispatcher), lanes),
      supplementing: await linesOf(await waiting(dispatcher, 'supplement'), lanes),
    })
  }
}
