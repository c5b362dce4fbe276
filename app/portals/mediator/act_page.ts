import type { HttpContext } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'

import type { Verb } from '#cases/case_lifecycle'
import type MediationCase from '#cases/models/mediation_case'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { whyNot } from '#cases/queries/verbs_for'
import { say } from '#core/words'
import { caseAt } from '#portals/mediator/case_at'
import { frameOf } from '#portals/mediator/frame'
import { titleOf } from '#portals/mediator/title_of'

/** The case of the address for a verb that is this person's (else 404 or 403). */
export async function caseFor(ctx: HttpContext, verb: Verb): Promise<MediationCase> {
  const mediationCase = await caseAt(ctx)
  await ctx.bouncer.with(MediationCasePolicy).authorize('take', mediationCase, verb)

  return mediationCase
}

/** The page on which a verb is prepared: what follows from it, its fields, and why it is closed if it is. */
export async function actPage(
  ctx: HttpContext,
  verb: Verb,
  fields: (mediationCase: MediationCase) => Promise<object> | object = () => ({})
) {
  const mediationCase = await caseFor(ctx, verb)

  return ctx.view.render(`mediator/acts/${verb}`, {
    portal: await frameOf(ctx.auth.getUserOrFail(), 'cases'),
    mediationCase,
    caseTitle: titleOf(mediationCase),
    verb: say(`cases.verbs.${verb}`),
    closed: await whyNot(mediationCase, verb),
    action: ctx.request.url().replace(/\/create$/, ''),
    back: router.makeUrl('mediator.cases.show', [mediationCase.publicId]),
    ...(await fields(mediationCase)),
  })
}

/** After a verb: back to the case, with what was done. */
export function done({ response, session }: HttpContext, mediationCase: MediationCase, verb: Verb) {
  session.flash('success', say('mediator.done', { verb: say(`cases.verbs.${verb}`) }))
  // A case handed back is no longer this committee's to see.
  if (verb === 'return_route') return response.redirect().toRoute('mediator.cases.index')
  return response.redirect().toRoute('mediator.cases.show', [mediationCase.publicId])
}
