import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { DraftAgreement } from '#agreements/actions/draft_agreement'
import Agreement from '#agreements/models/agreement'
import { termsOf, termsValidator } from '#agreements/validators/terms'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { agreementPage } from '#portals/mediator/agreement_page'
import { caseAt } from '#portals/mediator/case_at'
import { draftFormOf, editOf, edited, typedForm } from '#portals/mediator/draft_form'
import { draftPage } from '#portals/mediator/draft_page'

/** 调解协议: the draft while it is written, then what everybody signs, then what is owed. */
export default class AgreementsController {
  async show(ctx: HttpContext) {
    const { auth, bouncer, session, view } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('readContent', mediationCase)

    const agreement = await Agreement.at(mediationCase)
    if (agreement?.isLocked || agreement?.isEffective) {
      const page = await agreementPage(mediationCase, agreement, auth.getUserOrFail())
      return view.render(`mediator/agreements/${agreement.status}`, page)
    }

    const form = typedForm(session.flashMessages) ?? draftFormOf(mediationCase, agreement)
    const page = await draftPage(mediationCase, agreement, form, auth.getUserOrFail())
    return view.render('mediator/agreements/draft', page)
  }

  @inject()
  async update(ctx: HttpContext, draftAgreement: DraftAgreement) {
    const { auth, bouncer, i18n, request, response, session } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'draft_agreement')

    const edit = editOf(request.body())
    if (edit) {
      session.flash(edited(request.body(), edit))
      return response.redirect().toPath(`${request.url()}#clauses`)
    }

    const parties = mediationCase.parties.map(({ id }) => id)
    const typed = await request.validateUsing(termsValidator, { meta: { parties } })
    await draftAgreement.handle(mediationCase, auth.getUserOrFail(), termsOf(typed))

    session.flash('success', i18n.t('agreements.saved'))
    return response.redirect().toRoute('mediator.agreement.show', [mediationCase.publicId])
  }
}
