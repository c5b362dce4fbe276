import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { PrintPaper } from '#papers/actions/print_paper'
import Paper from '#papers/models/paper'
import { casePage } from '#portals/mediator/case_page'

/** An issued paper as PDF; printed now if the queue has not come to it yet. */
export default class PapersController {
  @inject()
  async show(ctx: HttpContext, printPaper: PrintPaper) {
    const { mediationCase } = await casePage(ctx, 'dossier')
    const issued = await Paper.query()
      .where({ caseId: mediationCase.id, publicId: ctx.params.id })
      .firstOrFail()
    const paper = issued.isPrinted ? issued : await printPaper.handle(issued.id)

    ctx.response.header('content-type', 'application/pdf')
    ctx.response.header(
      'content-disposition',
      `inline; filename*=UTF-8''${encodeURIComponent(`${paper.title}${paper.number ?? ''}.pdf`)}`
    )
    return ctx.response.send(await paper.pdf())
  }
}
