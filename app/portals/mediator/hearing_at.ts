import type { HttpContext } from '@adonisjs/core/http'

import type MediationCase from '#cases/models/mediation_case'
import Hearing from '#hearings/models/hearing'

/** The hearing of the address, of this case (else 404). */
export async function hearingAt(
  { params }: HttpContext,
  mediationCase: MediationCase
): Promise<Hearing> {
  return Hearing.query()
    .where({ caseId: mediationCase.id, publicId: params.hearing_id })
    .preload('room')
    .preload('minutes')
    .firstOrFail()
}
