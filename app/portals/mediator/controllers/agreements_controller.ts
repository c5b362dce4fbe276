import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { DraftAgreement } from '#agreements/actions/draft_agreement'
import Agreement from '#agreements/models/agreement'
import { termsOf, termsValidator } from '#agreements/validators/terms'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { agreementPage } from '#portals/mediator/agreement_page'
import { caseAt } from '#portals/mediator/case_at'
import { casePage } from '#portals/mediator/case_page'
import { draftFormOf, editOf, edited, typedForm } from '#portals/mediator/draft_form'
import { draftPage } from '#portals/mediator/draft_page'

/** 调解协议: the draft while it is written, then what everybody signs, then what is owed. */
export default class AgreementsController {
  async show(ctx: HttpContext) {
    const { mediationCase, page, user } = await casePage(ctx, 'agreement')
    const agreement = await Agreement.at(mediationCase)

    if (agreement?.isLocked || agreement?.isEffective) {
      const shown = await agreementPage(mediationCase, agreement, user)
      return ctx.view.render(`mediator/agreements/${agreement.status}`, { page, ...shown })
    }

    const form = typedForm(ctx.session.flashMessages) ?? draftFormOf(mediationCase, agreement)
    const shown = await draftPage(mediationCase, agreement, form, user)
    return ctx.view.render('mediator/agreements/draft', { page, ...shown })
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
    const { basedOn } = typed
    await draftAgreement.handle(mediationCase, auth.getUserOrFail(), termsOf(typed), { basedOn })

    session.flash('success', i18n.t('agreements.saved'))
    return response.redirect().toRoute('mediator.agreement.show', [mediationCase.publicId])
  }
}
