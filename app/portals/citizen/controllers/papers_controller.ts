import { errors, type HttpContext } from '@adonisjs/core/http'

import { papersFor } from '#portals/citizen/case_papers'
import { findCase } from '#portals/citizen/find_case'

/** The papers of one's own case, byte for byte as issued. */
export default class PapersController {
  async show(ctx: HttpContext) {
    const mediationCase = await findCase(ctx)
    const papers = await papersFor(mediationCase, ctx.auth.getUserOrFail())
    const paper = papers.find(({ publicId }) => publicId === ctx.params.paper_id)
    if (!paper?.isPrinted)
      throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])

    ctx.response.header('content-disposition', `inline; filename="${paper.verificationCode}.pdf"`)
    return ctx.response.type('application/pdf').send(await paper.pdf())
  }
}
