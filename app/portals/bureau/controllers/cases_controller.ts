import type { HttpContext } from '@adonisjs/core/http'

import MediationCase from '#cases/models/mediation_case'
import { frameOf } from '#portals/bureau/frame'
import { contentOf, courseOf, headingOf } from '#portals/bureau/supervised_case'

/** The course of a case for supervision; its content only right after a reason was given. */
export default class CasesController {
  async show({ auth, params, session, view }: HttpContext) {
    const mediationCase = await MediationCase.visibleTo(auth.getUserOrFail())
      .where('publicId', params.id)
      .preload('committee')
      .preload('parties')
      .preload('trail')
      .firstOrFail()
    const isRevealed = session.pull('revealed') === mediationCase.publicId

    return view.render('bureau/case', {
      portal: await frameOf(mediationCase.regionCode, 'situation'),
      mediationCase,
      heading: await headingOf(mediationCase),
      entries: courseOf(mediationCase, isRevealed),
      content: isRevealed ? contentOf(mediationCase) : null,
    })
  }
}
