import type { HttpContext } from '@adonisjs/core/http'

import { frameOf } from '#portals/desk/frame'
import { receiptOf } from '#portals/desk/receipt'
import { registered } from '#portals/desk/registered'

/** The sheet the person takes home: what was written down, the number and the code. */
export default class RegistrationSheetsController {
  async show(ctx: HttpContext) {
    const { user, mediationCase } = await registered(ctx)

    return ctx.view.render(`desk/registrations/${ctx.params.sheet}`, {
      portal: await frameOf(user, null),
      ...(await receiptOf(mediationCase)),
      clerk: user.name,
    })
  }
}
