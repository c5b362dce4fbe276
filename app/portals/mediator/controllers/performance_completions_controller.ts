import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { CompletePerformance } from '#agreements/actions/complete_performance'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { caseAt } from '#portals/mediator/case_at'

/** 履行完毕. */
export default class PerformanceCompletionsController {
  @inject()
  async store(ctx: HttpContext, complete: CompletePerformance) {
    const { auth, bouncer, i18n, response, session } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'complete_performance')

    await complete.handle(mediationCase, auth.getUserOrFail())

    session.flash('success', i18n.t('agreements.completed'))
    return response.redirect().toRoute('mediator.agreement.show', [mediationCase.publicId])
  }
}
