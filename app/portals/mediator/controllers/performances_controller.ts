import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { RecordPerformance } from '#agreements/actions/record_performance'
import { performanceValidator } from '#agreements/validators/performance'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { caseAt } from '#portals/mediator/case_at'

/** 登记履行. */
export default class PerformancesController {
  @inject()
  async store(ctx: HttpContext, recordPerformance: RecordPerformance) {
    const { auth, bouncer, i18n, request, response, session } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'record_performance')

    const { item, ...performed } = await request.validateUsing(performanceValidator)
    await recordPerformance.handle(mediationCase, auth.getUserOrFail(), item, performed)

    session.flash('success', i18n.t('agreements.performed'))
    return response.redirect().toRoute('mediator.agreement.show', [mediationCase.publicId])
  }
}
