import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import MediationCase from '#cases/models/mediation_case'
import { FileDraft } from '#intake/actions/file_draft'
import { firstUnanswered } from '#intake/questions'
import { draftOf } from '#portals/citizen/open_draft'
import { summaryOf } from '#portals/citizen/summary'

/** 我要调解: where it begins, the summary before sending (C7), and sending. */
export default class ApplicationsController {
  async create(ctx: HttpContext) {
    const draft = await draftOf(ctx)

    return ctx.view.render('citizen/applications/create', { draft: draft?.isFiled ? null : draft })
  }

  async check(ctx: HttpContext) {
    const { response, view } = ctx
    const draft = await draftOf(ctx)
    if (!draft) return response.redirect().toRoute('citizen.applications.create')
    if (draft.isFiled) return this.#toReceipt(ctx, draft.caseId!)

    const question = firstUnanswered(draft.given)
    if (question) return response.redirect().toRoute('citizen.questions.show', { question })

    return view.render('citizen/applications/check', { sections: summaryOf(draft.given) })
  }

  @inject()
  async store(ctx: HttpContext, fileDraft: FileDraft) {
    const draft = await draftOf(ctx)
    if (!draft) return ctx.response.redirect().toRoute('citizen.applications.create')
    if (draft.isFiled) return this.#toReceipt(ctx, draft.caseId!)

    const question = firstUnanswered(draft.given)
    if (question) return ctx.response.redirect().toRoute('citizen.questions.show', { question })

    const { user } = ctx.auth
    const filed = await fileDraft.handle(draft, user?.kind === 'citizen' ? user : null)
    return this.#toReceipt(ctx, filed.id)
  }

  async #toReceipt({ response }: HttpContext, caseId: number) {
    const { publicId } = await MediationCase.findOrFail(caseId)
    return response.redirect().toRoute('citizen.receipts.show', [publicId])
  }
}
