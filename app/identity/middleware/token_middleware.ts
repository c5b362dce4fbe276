import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

import type { Ability } from '#identity/access_tokens'
import { MissingAbility } from '#identity/exceptions/token_refusals'

/**
 * Lets in a client whose token is alive and trusted with this (OWASP API2, API5). It stands alone: the
 * framework's own first step would prepare a template engine for every request.
 */
export default class TokenMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { ability }: { ability: Ability }) {
    ctx.auth = (await ctx.containerResolver.make('auth.manager')).createAuthenticator(ctx)
    await ctx.auth.authenticateUsing(['api'])
    const user = ctx.auth.use('api').getUserOrFail()
    if (!user.isActive || !user.currentAccessToken.allows(ability)) throw new MissingAbility()
    await user.knowPosts()
    ctx.response.header('cache-control', 'no-store')

    return next()
  }
}
