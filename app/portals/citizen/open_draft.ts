import type { HttpContext } from '@adonisjs/core/http'

import { DRAFT_DAYS } from '#intake/actions/drop_old_drafts'
import Draft from '#intake/models/draft'

const COOKIE = 'draft'

/** The application this browser is filling in, or has sent. */
export async function draftOf({ request }: HttpContext): Promise<Draft | null> {
  return Draft.ofToken(request.encryptedCookie(COOKIE))
}

export function rememberDraft({ response }: HttpContext, token: string) {
  response.encryptedCookie(COOKIE, token, { maxAge: `${DRAFT_DAYS}d` })
}

export function forgetDraft({ response }: HttpContext) {
  response.clearCookie(COOKIE)
}
