import type { HttpContext } from '@adonisjs/core/http'

import Draft from '#intake/models/draft'

const COOKIE = 'draft'

/** The application this browser is filling in, or has sent. */
export async function draftOf({ request }: HttpContext): Promise<Draft | null> {
  return Draft.ofToken(request.encryptedCookie(COOKIE))
}

export function rememberDraft({ response }: HttpContext, token: string) {
  response.encryptedCookie(COOKIE, token, { maxAge: '30d' })
}

export function forgetDraft({ response }: HttpContext) {
  response.clearCookie(COOKIE)
}
