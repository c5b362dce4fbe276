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
    const { html } = await this.#render(ctx)

    // The paper brings its own style sheet and nothing that runs.
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    ctx.response.header('content-security-policy', policy)
    return ctx.response.type('html').send(html)
  }

  async file(ctx: HttpContext) {
    const { pdf } = await this.#render(ctx)

    return ctx.response.type('application/pdf').send(Buffer.from(pdf))
  }

  async #render(ctx: HttpContext) {
    const mediationCase = await caseAt(ctx)
    await ctx.bouncer.with(MediationCasePolicy).authorize('readContent', mediationCase)

    const agreement = await Agreement.at(mediationCase)
    if (!agreement) return ctx.response.abort('', 404)

    const unissued = { number: null, sealedOn: null, verification: null }
    const content = await paperOf(mediationCase, agreement)
    const committee = mediationCase.committee.name
    return renderPaper(
      'agreement',
      { ...content, ...unissued, committee },
      { issuedAt: clock.now() }
    )
  }
}
