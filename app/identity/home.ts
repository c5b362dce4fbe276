import type User from '#identity/models/user'
import type { Role } from '#identity/roles'

const HOMES: [Role, string][] = [
  ['officer', '/bureau'],
  ['dispatcher', '/desk/queue'],
  ['clerk', '/desk'],
  ['operator', '/desk'],
  ['grid_worker', '/desk'],
  ['head', '/mediator'],
  ['mediator', '/mediator'],
]

/** Where somebody starts the day. Load the user's posts first. */
export function homeOf(user: User): string {
  return HOMES.find(([role]) => user.is(role))?.[1] ?? '/'
}
