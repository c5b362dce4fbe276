import type { HttpContext } from '@adonisjs/core/http'

import { formatInstant } from '#core/wording'
import Paper from '#papers/models/paper'
import { casePage } from '#portals/mediator/case_page'
import { dossierOf } from '#portals/mediator/dossier'

/** M10 卷宗, thin: which of the thirteen items are there, and the papers issued so far. */
export default class DossiersController {
  async show(ctx: HttpContext) {
    const { mediationCase, page } = await casePage(ctx, 'dossier')
    const papers = await Paper.query().where('caseId', mediationCase.id).orderBy('id')
    const items = await dossierOf(mediationCase, papers)

    return ctx.view.render('mediator/case/dossier', {
      page,
      mediationCase,
      items,
      present: items.filter(({ kind }) => kind === 'done').length,
      papers: papers.map((paper) => ({ paper, issued: formatInstant(paper.issuedAt) })),
    })
  }
}
