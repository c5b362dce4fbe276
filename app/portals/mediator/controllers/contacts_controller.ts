import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { LogContact } from '#cases/actions/log_contact'
import { CONTACT_MEANS, CONTACT_OUTCOMES } from '#portals/mediator/validators/consent'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { contactValidator } from '#portals/mediator/validators/consent'

/** 联系情况: every attempt to reach a party. */
export default class ContactsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'log_contact', async (mediationCase) => {
      await mediationCase.load('contactAttempts')
      return { means: CONTACT_MEANS, outcomes: CONTACT_OUTCOMES }
    })
  }

  @inject()
  async store(ctx: HttpContext, action: LogContact) {
    const mediationCase = await caseFor(ctx, 'log_contact')
    const typed = await ctx.request.validateUsing(contactValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), typed)

    return done(ctx, mediationCase, 'log_contact')
  }
}
