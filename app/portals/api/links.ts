import type MediationCase from '#cases/models/mediation_case'

export const BASE = '/api/v1'

export function linksOf({ publicId }: MediationCase) {
  const path = `${BASE}/cases/${publicId}`
  return { case: path, trail: `${path}/trail` }
}
