import type { HttpContext } from '@adonisjs/core/http'

import Draft from '#intake/models/draft'
import { draftOf, forgetDraft, rememberDraft } from '#portals/citizen/open_draft'

/** Applications left for later: saved, taken up again on any device, begun anew. */
export default class DraftsController {
  async show(ctx: HttpContext) {
    const draft = await draftOf(ctx)
    if (!draft || draft.isFiled)
      return ctx.response.redirect().toRoute('citizen.applications.create')

    return ctx.view.render('citizen/applications/saved', { draft })
  }

  async store(ctx: HttpContext) {
    forgetDraft(ctx)
    return ctx.response.redirect().toRoute('citizen.questions.show', { question: 'acting' })
  }

  /** The phone was proven at sign-in; it is what finds the draft. */
  async resume(ctx: HttpContext) {
    const draft = await Draft.unfinishedOf(ctx.auth.getUserOrFail().phoneIndex)
    if (!draft) return ctx.response.redirect().toRoute('citizen.applications.create')

    rememberDraft(ctx, await draft.openAnew())
    return ctx.response.redirect().toRoute('citizen.questions.show', { question: draft.step })
  }
}
