import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

import type { Role } from '#identity/roles'

/**
 * Lets in who is signed in and holds one of the roles of this portal; a portal that is not theirs
 * does not exist for them (404).
 */
export default class AuthMiddleware {
  async handle(
    ctx: HttpContext,
    next: NextFn,
    options: { roles: readonly Role[]; signIn: string }
  ) {
    await ctx.auth.authenticateUsing(['web'], { loginRoute: options.signIn })

    const user = await ctx.auth.getUserOrFail().knowPosts()
    if (!user.isActive || !options.roles.some((role) => user.is(role))) {
      return ctx.response
        .status(404)
        .send(await ctx.view.render('errors/404', { errorNumber: ctx.request.id() }))
    }

    return next()
  }
}
