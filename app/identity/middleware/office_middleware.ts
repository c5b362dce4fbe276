import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

import { theOffice } from '#identity/office'

/** Every page says whose it is and which telephone to ring. */
export default class OfficeMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.view.share({ office: await theOffice() })

    return next()
  }
}
