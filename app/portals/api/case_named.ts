import { readCitizenNumber } from '#cases/citizen_number'
import MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

/** By its public id or by the number on its papers; only what this client may see. */
export function caseNamed(id: string, user: User) {
  const citizenNumber = readCitizenNumber(id)
  const cases = MediationCase.visibleTo(user)

  return citizenNumber ? cases.where('citizenNumber', citizenNumber) : cases.where('publicId', id)
}
