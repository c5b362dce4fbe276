import type { HttpContext } from '@adonisjs/core/http'

import MediationCase from '#cases/models/mediation_case'

/** A case this person may see, with what its pages need; anything else does not exist (404). */
export async function findCase({ auth, params }: HttpContext): Promise<MediationCase> {
  return MediationCase.visibleTo(auth.getUserOrFail())
    .where('publicId', params.public_id)
    .preload('parties')
    .preload('assignments', (assignments) => assignments.preload('user'))
    .preload('committee')
    .firstOrFail()
}
