import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { DeclineToSign } from '#agreements/actions/decline_to_sign'
import { ProposeAgreement } from '#agreements/actions/propose_agreement'
import { declineValidator } from '#agreements/validators/decline'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { caseAt } from '#portals/mediator/case_at'

/** 定稿: the terms are frozen for signing, or opened again when somebody declines. */
export default class AgreementLocksController {
  @inject()
  async store(ctx: HttpContext, propose: ProposeAgreement) {
    const { auth, bouncer, i18n, response, session } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'propose')

    await propose.handle(mediationCase, auth.getUserOrFail())

    session.flash('success', i18n.t('agreements.locked'))
    return response.redirect().toRoute('mediator.agreement.show', [mediationCase.publicId])
  }

  @inject()
  async destroy(ctx: HttpContext, decline: DeclineToSign) {
    const { auth, bouncer, i18n, request, response, session } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'decline_to_sign')

    const { reason } = await request.validateUsing(declineValidator)
    await decline.handle(mediationCase, auth.getUserOrFail(), reason)

    session.flash('success', i18n.t('agreements.unlocked'))
    return response.redirect().toRoute('mediator.agreement.show', [mediationCase.publicId])
  }
}
