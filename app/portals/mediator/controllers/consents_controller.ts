import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { RecordConsent } from '#cases/actions/record_consent'
import { ANSWERS, CONSENT_MEANS } from '#portals/mediator/validators/consent'
import { actPage, caseFor, done } from '#portals/mediator/act_page'
import { consentValidator } from '#portals/mediator/validators/consent'

/** 各方意愿: what one party said, and by which means. */
export default class ConsentsController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'record_consent', async (mediationCase) => {
      await mediationCase.load('contactAttempts')
      return { answers: ANSWERS, means: CONSENT_MEANS }
    })
  }

  @inject()
  async store(ctx: HttpContext, action: RecordConsent) {
    const mediationCase = await caseFor(ctx, 'record_consent')
    const typed = await ctx.request.validateUsing(consentValidator)
    await action.handle(mediationCase, ctx.auth.getUserOrFail(), {
      partyId: typed.partyId,
      consent: typed.consent,
      means: typed.means,
      because: typed.reason ?? undefined,
    })

    return done(ctx, mediationCase, 'record_consent')
  }
}
