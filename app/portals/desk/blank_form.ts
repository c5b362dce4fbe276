import type { HttpContext } from '@adonisjs/core/http'

import type User from '#identity/models/user'
import { DESK_CHANNELS } from '#intake/validators/registration'
import { listed } from '#portals/desk/typed_form'

const CHANNEL_OF = { operator: 'phone', grid_worker: 'grid' } as Record<string, string>

/** How many parties the form shows, and the channel this person usually writes down. Load posts first. */
export function blankForm(user: User, session: HttpContext['session']) {
  const role = user.actingAs(['operator', 'grid_worker']) ?? 'clerk'

  return {
    channels: DESK_CHANNELS,
    channel: CHANNEL_OF[role] ?? 'walkin',
    applicants: Math.max(1, listed(session.flashMessages.get('applicants')).length),
    respondents: Math.max(1, listed(session.flashMessages.get('respondents')).length),
  }
}
