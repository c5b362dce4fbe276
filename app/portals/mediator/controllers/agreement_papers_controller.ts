import type { HttpContext } from '@adonisjs/core/http'

import Agreement from '#agreements/models/agreement'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import Paper from '#papers/models/paper'
import { caseAt } from '#portals/mediator/case_at'

/** The sealed 协议书, byte for byte as issued. */
export default class AgreementPapersController {
  async show(ctx: HttpContext) {
    const { bouncer, i18n, response, session } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('readContent', mediationCase)
    const { paperId } = await Agreement.query()
      .where({ caseId: mediationCase.id, status: 'effective' })
      .whereNotNull('paperId')
      .orderBy('version', 'desc')
      .firstOrFail()

    const paper = await Paper.findOrFail(paperId)
    if (!paper.isPrinted) {
      session.flash('refusal', i18n.t('agreements.refusals.printing'))
      return response.redirect().toRoute('mediator.agreement.show', [mediationCase.publicId])
    }

    response.header(
      'content-disposition',
      `inline; filename*=UTF-8''${encodeURIComponent(`${paper.number}.pdf`)}`
    )
    return response.type('application/pdf').send(await paper.pdf())
  }
}
