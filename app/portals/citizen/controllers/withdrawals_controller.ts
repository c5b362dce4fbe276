import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { Withdraw } from '#cases/actions/withdraw'
import { withdrawalValidator } from '#intake/validators/withdrawal'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { findCase } from '#portals/citizen/find_case'
import CaseTransformer from '#portals/citizen/transformers/case_transformer'

/** 撤回申请: a page that says what follows stands before it. */
export default class WithdrawalsController {
  async create(ctx: HttpContext) {
    const mediationCase = await findCase(ctx)
    await ctx.bouncer.with(MediationCasePolicy).authorize('withdraw', mediationCase)

    const reader = ctx.auth.getUserOrFail()
    return ctx.view.render('citizen/cases/withdrawal', {
      mediationCase: new CaseTransformer({ mediationCase, reader }).toObject(),
    })
  }

  @inject()
  async store(ctx: HttpContext, withdraw: Withdraw) {
    const { auth, request, response, session, i18n } = ctx
    const mediationCase = await findCase(ctx)
    await ctx.bouncer.with(MediationCasePolicy).authorize('withdraw', mediationCase)

    const { reason } = await request.validateUsing(withdrawalValidator)
    await withdraw.handle(
      mediationCase,
      auth.getUserOrFail(),
      reason ?? i18n.t('citizen.withdrawal.no_reason')
    )

    session.flash('success', i18n.t('citizen.withdrawal.done'))
    return response.redirect().toRoute('citizen.cases.show', [mediationCase.publicId])
  }
}
