import type { HttpContext } from '@adonisjs/core/http'

import router from '@adonisjs/core/services/router'

import type { Verb } from '#cases/case_lifecycle'
import MediationCase from '#cases/models/mediation_case'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'

/**
 * The case of this page, if the person may see it (else 404) and may use the verb on it (else 403), and
 * the page it is usually opened from.
 */
export async function caseAt({ auth, bouncer, params }: HttpContext, verb: Verb) {
  const user = await auth.getUserOrFail().knowPosts()
  const mediationCase = await MediationCase.visibleTo(user)
    .where('publicId', params.id)
    .preload('parties')
    .preload('assignments')
    .firstOrFail()
  await bouncer.with(MediationCasePolicy).authorize('take', mediationCase, verb)

  const from = user.is('dispatcher') ? 'desk.queue.show' : 'desk.registrations.show'
  return { user, mediationCase, back: router.makeUrl(from, [mediationCase.publicId]) }
}
