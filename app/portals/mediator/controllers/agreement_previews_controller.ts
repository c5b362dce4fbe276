import type { HttpContext } from '@adonisjs/core/http'

import Agreement from '#agreements/models/agreement'
import { paperOf } from '#agreements/paper_of'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { clock } from '#core/clock'
import { renderPaper } from '#papers/render_paper'
import { caseAt } from '#portals/mediator/case_at'

/** The paper as it would be printed now: no number, no seal, nothing to verify. */
export default class AgreementPreviewsController {
  async show(ctx: HttpContext) {
    const { bouncer, request, response } = ctx
    const mediationCase = await caseAt(ctx)
    await bouncer.with(MediationCasePolicy).authorize('readContent', mediationCase)
    const agreement = await Agreement.query()
      .where('caseId', mediationCase.id)
      .orderBy('version', 'desc')
      .preload('clauses')
      .firstOrFail()

    const content = await paperOf(mediationCase, agreement)
    const { html, pdf } = await renderPaper(
      'agreement',
      {
        ...content,
        number: null,
        committee: mediationCase.committee.name,
        sealedOn: null,
        verification: null,
      },
      { issuedAt: clock.now() }
    )

    if (request.qs().as === 'html') {
      // The paper brings its own style sheet and nothing that runs.
      response.header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
      )
      return response.type('html').send(html)
    }
    return response.type('application/pdf').send(Buffer.from(pdf))
  }
}
