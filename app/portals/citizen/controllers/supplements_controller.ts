import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { Supplement } from '#intake/actions/supplement'
import { findCase } from '#portals/citizen/find_case'

/** 补齐了: said by the applicant, who was asked. */
export default class SupplementsController {
  @inject()
  async store(ctx: HttpContext, supplement: Supplement) {
    const { auth, bouncer, response, session, i18n } = ctx
    const mediationCase = await findCase(ctx)
    await bouncer.with(MediationCasePolicy).authorize('supplement', mediationCase)

    await supplement.handle(mediationCase, auth.getUserOrFail())

    session.flash('success', i18n.t('citizen.supplement.done'))
    return response.redirect().toRoute('citizen.cases.show', [mediationCase.publicId])
  }
}
