import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

import { say } from '#core/words'
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
    if (!(await ctx.auth.check())) return this.#toSignIn(ctx, options.signIn)

    const user = await ctx.auth.getUserOrFail().knowPosts()
    if (!user.isActive || !options.roles.some((role) => user.is(role))) {
      return ctx.response
        .status(404)
        .send(await ctx.view.render('errors/404', { errorNumber: ctx.request.id() }))
    }

    return next()
  }

  /** Nothing of the address is carried along: anybody can write a link that would speak in our name. */
  #toSignIn({ response, session }: HttpContext, path: string) {
    session.flash('error', say('identity.refusals.signed_out'))
    return response.redirect().toPath(path)
  }
}
