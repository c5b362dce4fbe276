import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { ArchiveCase } from '#cases/actions/archive_case'
import { actPage, caseFor, done } from '#portals/mediator/act_page'

/** 归档. */
export default class ArchivingsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'archive')
  }

  @inject()
  async store(ctx: HttpContext, action: ArchiveCase) {
    const mediationCase = await caseFor(ctx, 'archive')
    await action.handle(mediationCase, ctx.auth.getUserOrFail())

    return done(ctx, mediationCase, 'archive')
  }
}
