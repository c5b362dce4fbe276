import type { HttpContext } from '@adonisjs/core/http'

import MediationCase from '#cases/models/mediation_case'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { frameOf } from '#portals/desk/frame'
import { receiptOf } from '#portals/desk/receipt'

/** The sheet the person takes home: what was written down, the number and the code. */
export default class RegistrationSheetsController {
  async show({ auth, bouncer, params, view }: HttpContext) {
    const user = await auth.getUserOrFail().knowPosts()
    const mediationCase = await MediationCase.visibleTo(user)
      .where('publicId', params.id)
      .preload('parties')
      .preload('assignments')
      .preload('committee')
      .firstOrFail()
    await bouncer.with(MediationCasePolicy).authorize('handOver', mediationCase)

    return view.render(`desk/registrations/${params.sheet}`, {
      portal: await frameOf(user, null),
      ...(await receiptOf(mediationCase)),
      clerk: user.name,
    })
  }
}
