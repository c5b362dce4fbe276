import type { HttpContext } from '@adonisjs/core/http'

import MediationCase from '#cases/models/mediation_case'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { clock } from '#core/clock'
import Reveal from '#identity/models/reveal'
import { revealValidator } from '#portals/bureau/validators/reveal'

/** The content of a case, for one look, with a reason on record. */
export default class RevealsController {
  async store({ auth, bouncer, params, request, response, session }: HttpContext) {
    const officer = auth.getUserOrFail()
    const mediationCase = await MediationCase.visibleTo(officer)
      .where('publicId', params.id)
      .firstOrFail()
    await bouncer.with(MediationCasePolicy).authorize('supervise', mediationCase)
    const { reason } = await request.validateUsing(revealValidator)

    await Reveal.create({
      userId: officer.id,
      caseId: mediationCase.id,
      what: 'content',
      reason,
      shownToParties: true,
      revealedAt: clock.now(),
    })

    // Not flashed: what a refused form sent is flashed too, and anybody can send a field of this name.
    session.put('revealed', mediationCase.publicId)
    return response.redirect().toRoute('bureau.cases.show', [mediationCase.publicId])
  }
}
