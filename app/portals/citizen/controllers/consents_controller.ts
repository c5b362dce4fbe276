import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { RecordConsent } from '#cases/actions/record_consent'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'
import { consentValidator } from '#intake/validators/consent'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { findCase } from '#portals/citizen/find_case'
import CaseTransformer from '#portals/citizen/transformers/case_transformer'

/** 您愿意调解吗: yes, no and 先问一问 weigh the same; silence is never an answer (人民调解法 art. 17). */
export default class ConsentsController {
  async create(ctx: HttpContext) {
    const mediationCase = await findCase(ctx)
    await ctx.bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'record_consent')

    const reader = ctx.auth.getUserOrFail()
    return ctx.view.render('citizen/cases/consent', {
      mediationCase: new CaseTransformer({ mediationCase, reader }).toObject(),
    })
  }

  @inject()
  async store(ctx: HttpContext, recordConsent: RecordConsent) {
    const { request, response, session, i18n } = ctx
    const mediationCase = await findCase(ctx)
    await ctx.bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'record_consent')

    const { consent } = await request.validateUsing(consentValidator)
    if (consent !== 'ask')
      await this.#record(mediationCase, ctx.auth.getUserOrFail(), consent, recordConsent)

    session.flash('success', i18n.t(`citizen.consent.thanks.${consent}`))
    return response.redirect().toRoute('citizen.cases.show', [mediationCase.publicId])
  }

  async #record(
    mediationCase: MediationCase,
    user: User,
    consent: 'agreed' | 'refused',
    recordConsent: RecordConsent
  ) {
    for (const party of mediationCase.partiesOf(user))
      await recordConsent.handle(mediationCase, user, { partyId: party.id, consent, means: 'web' })
  }
}
