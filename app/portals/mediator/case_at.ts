import type { HttpContext } from '@adonisjs/core/http'

import MediationCase from '#cases/models/mediation_case'

/** The case of the address, if this person may see it (else 404), with what its policy asks. */
export async function caseAt({ auth, params }: HttpContext): Promise<MediationCase> {
  return MediationCase.visibleTo(auth.getUserOrFail())
    .where('publicId', params.case_id)
    .preload('parties')
    .preload('assignments', (assignments) => assignments.preload('user'))
    .preload('committee')
    .firstOrFail()
}
