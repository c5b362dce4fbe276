import type MediationCase from '#cases/models/mediation_case'
import CaseEvent from '#cases/models/case_event'
import { formatInstant } from '#core/wording'
import Committee from '#identity/models/committee'

/** Which committee sent the case back, when and why; null when none did. */
export async function returnOf({ id, returnCount }: MediationCase) {
  if (!returnCount) return null

  const entry = await CaseEvent.query()
    .where({ caseId: id, verb: 'return_route' })
    .orderBy('position', 'desc')
    .firstOrFail()
  const committee = await Committee.find(entry.payload.committeeId)

  return { at: formatInstant(entry.recordedAt), by: committee?.name ?? '', because: entry.reason }
}
