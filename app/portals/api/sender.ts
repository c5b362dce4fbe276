import { MissingAbility } from '#identity/exceptions/token_refusals'
import type User from '#identity/models/user'
import type { Role } from '#identity/roles'

const FILING_ROLES: readonly Role[] = ['organ', 'clerk', 'operator', 'grid_worker', 'dispatcher']

/** Under which role, and for which region, a client files. Load the user's posts first. */
export function senderOf(user: User) {
  const role = user.actingAs(FILING_ROLES)
  if (!role) throw new MissingAbility()

  return { user, role, regionCode: user.regionCodes(role)[0] }
}
