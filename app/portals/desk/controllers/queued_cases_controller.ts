import type { HttpContext } from '@adonisjs/core/http'

import { say } from '#core/words'
import { caseAt } from '#portals/desk/dispatch/case_at'
import { dispatchPage } from '#portals/desk/dispatch/page'
import { frameOf } from '#portals/desk/frame'

/** 这件事交给谁调？ The words, the rules, the readings, and the place to decide. */
export default class QueuedCasesController {
  async show(ctx: HttpContext) {
    const { user, mediationCase } = await caseAt(ctx, 'route')
    const page = await dispatchPage(mediationCase, user)
    const keys = page.isSure ? [{ key: 'a', text: say('desk.decision.confirm') }] : []

    return ctx.view.render('desk/queue/show', {
      portal: await frameOf(user, 'queue', keys),
      ...page,
    })
  }
}
