import type { HttpContext } from '@adonisjs/core/http'

import MediationCase from '#cases/models/mediation_case'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'

/** The case of this page, for who may see it (else 404) and hand out its number and code (else 403). */
export async function registered({ auth, bouncer, params }: HttpContext) {
  const user = await auth.getUserOrFail().knowPosts()
  const mediationCase = await MediationCase.visibleTo(user)
    .where('publicId', params.id)
    .preload('parties')
    .preload('assignments')
    .preload('committee')
    .firstOrFail()
  await bouncer.with(MediationCasePolicy).authorize('handOver', mediationCase)

  return { user, mediationCase }
}
