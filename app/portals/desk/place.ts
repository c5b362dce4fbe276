import type User from '#identity/models/user'
import type { Role } from '#identity/roles'

/** Who works at the desk; the first that somebody holds is the one they register under. */
export const DESK_ROLES = ['clerk', 'operator', 'grid_worker', 'dispatcher'] as const

/** Under which role and for which region somebody at the desk writes a case down. Load posts first. */
export function placeOf(user: User): { role: Role; regionCode: string } {
  const role = user.actingAs(DESK_ROLES)!
  return { role, regionCode: user.regionCodes(role)[0] }
}
