import type { HttpContext } from '@adonisjs/core/http'

import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { casePage } from '#portals/mediator/case_page'
import { rowOf } from '#portals/mediator/party_rows'

/** 当事人 of a case: masked, but for the one somebody just gave a reason to see. */
export default class PartiesController {
  async index(ctx: HttpContext) {
    const { mediationCase, page } = await casePage(ctx, 'parties')
    const revealed = ctx.session.pull('revealed')

    return ctx.view.render('mediator/case/parties', {
      page,
      mediationCase,
      mayReveal: await ctx.bouncer.with(MediationCasePolicy).allows('reveal', mediationCase),
      parties: mediationCase.parties.map((party) => rowOf(party, party.id === revealed)),
    })
  }
}
