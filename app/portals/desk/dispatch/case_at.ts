import type { HttpContext } from '@adonisjs/core/http'

import type { Verb } from '#cases/case_lifecycle'
import MediationCase from '#cases/models/mediation_case'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'

/** The case of this page, if the person may see it (else 404) and may use the verb on it (else 403). */
export async function caseAt({ auth, bouncer, params }: HttpContext, verb: Verb) {
  const user = await auth.getUserOrFail().knowPosts()
  const mediationCase = await MediationCase.visibleTo(user)
    .where('publicId', params.id)
    .preload('parties')
    .preload('assignments')
    .firstOrFail()
  await bouncer.with(MediationCasePolicy).authorize('take', mediationCase, verb)

  return { user, mediationCase }
}
