import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { RecordOralAgreement } from '#agreements/actions/record_oral_agreement'
import Agreement from '#agreements/models/agreement'
import { termsInputOf } from '#agreements/terms_input'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { caseAt } from '#portals/mediator/case_at'

/** 口头协议登记, from the draft as it was saved. */
export default class OralAgreementsController {
  @inject()
  async store(ctx: HttpContext, recordOral: RecordOralAgreement) {
    const { auth, bouncer, i18n, response, session } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'record_oral')
    const draft = await Agreement.query()
      .where({ caseId: mediationCase.id, status: 'draft' })
      .preload('clauses')
      .firstOrFail()

    await recordOral.handle(mediationCase, auth.getUserOrFail(), termsInputOf(draft))

    session.flash('success', i18n.t('agreements.recorded'))
    return response.redirect().toRoute('mediator.agreement.show', [mediationCase.publicId])
  }
}
