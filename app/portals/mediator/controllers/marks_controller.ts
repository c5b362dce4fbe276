import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { MakeMark } from '#agreements/actions/make_mark'
import Agreement from '#agreements/models/agreement'
import { markValidator } from '#agreements/validators/mark'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { clock } from '#core/clock'
import { caseAt } from '#portals/mediator/case_at'

/** 签署: one hand put to the frozen text, in the mediator's presence. */
export default class MarksController {
  @inject()
  async store(ctx: HttpContext, makeMark: MakeMark) {
    const { auth, bouncer, i18n, request, response, session } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'mark')

    const { madeAt, ...mark } = await request.validateUsing(markValidator)
    await makeMark.handle(mediationCase, auth.getUserOrFail(), {
      ...mark,
      madeAt: madeAt ? clock.at(madeAt.slice(0, 10), madeAt.slice(11)) : undefined,
    })

    const { number } = (await Agreement.at(mediationCase))!
    session.flash(
      'success',
      i18n.t(number ? 'agreements.effective' : 'agreements.marked', { number })
    )
    return response.redirect().toRoute('mediator.agreement.show', [mediationCase.publicId])
  }
}
