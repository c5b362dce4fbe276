import type { HttpContext } from '@adonisjs/core/http'

import Paper from '#papers/models/paper'
import { PAPERS_FOR_PARTIES } from '#portals/citizen/case_page'
import { findCase } from '#portals/citizen/find_case'

/** The papers of one's own case, byte for byte as issued. */
export default class PapersController {
  async show(ctx: HttpContext) {
    const mediationCase = await findCase(ctx)
    const paper = await Paper.query()
      .where({ caseId: mediationCase.id, publicId: ctx.params.paper_id })
      .whereIn('kind', PAPERS_FOR_PARTIES)
      .whereNotNull('sha256')
      .firstOrFail()

    ctx.response.header('content-disposition', `inline; filename="${paper.verificationCode}.pdf"`)
    return ctx.response.type('application/pdf').send(await paper.pdf())
  }
}
