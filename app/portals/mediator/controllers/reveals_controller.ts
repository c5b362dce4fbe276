import type { HttpContext } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'

import type MediationCase from '#cases/models/mediation_case'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { clock } from '#core/clock'
import Reveal from '#identity/models/reveal'
import { caseAt } from '#portals/mediator/case_at'
import { pathOf } from '#portals/mediator/case_page'
import { frameOf } from '#portals/mediator/frame'
import { titleOf } from '#portals/mediator/title_of'
import { revealValidator } from '#portals/mediator/validators/reveal'

/** 显示: numbers and address of one party, for one look, with a reason on record that the parties can see. */
export default class RevealsController {
  async create(ctx: HttpContext) {
    const mediationCase = await this.#caseOf(ctx)
    const party = partyOf(mediationCase, Number(ctx.request.input('party')))

    return ctx.view.render('mediator/reveal', {
      portal: await frameOf(ctx.auth.getUserOrFail(), 'cases'),
      partyId: party.id,
      name: party.shownName,
      caseTitle: titleOf(mediationCase),
      action: router.makeUrl('mediator.cases.reveals.store', [mediationCase.publicId]),
      back: pathOf(mediationCase, 'parties'),
    })
  }

  async store(ctx: HttpContext) {
    const { auth, request, response, session } = ctx
    const mediationCase = await this.#caseOf(ctx)
    const { partyId, reason } = await request.validateUsing(revealValidator)
    const party = partyOf(mediationCase, partyId)

    await Reveal.create({
      userId: auth.getUserOrFail().id,
      caseId: mediationCase.id,
      what: `party:${party.id}`,
      reason,
      shownToParties: true,
      revealedAt: clock.now(),
    })

    // Not flashed: what a refused form sent is flashed too, and anybody can send a field of this name.
    session.put('revealed', party.id)
    return response.redirect(pathOf(mediationCase, 'parties'))
  }

  async #caseOf(ctx: HttpContext) {
    const mediationCase = await caseAt(ctx)
    await ctx.bouncer.with(MediationCasePolicy).authorize('reveal', mediationCase)
    return mediationCase
  }
}

/** Of this case; a number that is not asks for the first. */
function partyOf({ parties }: MediationCase, id: number) {
  return parties.find((party) => party.id === id) ?? parties[0]
}
