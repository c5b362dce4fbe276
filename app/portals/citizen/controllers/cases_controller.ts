import type { HttpContext } from '@adonisjs/core/http'

import MediationCase from '#cases/models/mediation_case'
import Draft from '#intake/models/draft'
import { casePage } from '#portals/citizen/case_page'
import { findCase } from '#portals/citizen/find_case'
import CaseTransformer from '#portals/citizen/transformers/case_transformer'

/** C9 我的案件. */
export default class CasesController {
  async index({ auth, response, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const cases = await MediationCase.visibleTo(user)
      .preload('parties')
      .preload('assignments', (assignments) => assignments.preload('user'))
      .preload('committee')
      .orderBy('id', 'desc')
    const draft = await Draft.unfinishedOf(user.phoneIndex)
    if (cases.length === 1 && !draft)
      return response.redirect().toRoute('citizen.cases.show', [cases[0].publicId])

    return view.render('citizen/cases/index', {
      cases: cases.map((mediationCase) =>
        new CaseTransformer({ mediationCase, reader: user }).toObject()
      ),
      draft,
    })
  }

  async show(ctx: HttpContext) {
    const mediationCase = await findCase(ctx)

    return ctx.view.render(
      'citizen/cases/show',
      await casePage(mediationCase, ctx.auth.getUserOrFail())
    )
  }
}
