import { errors as bouncer } from '@adonisjs/bouncer'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import i18n from '@adonisjs/i18n/services/main'
import type { StatusPageRange, StatusPageRenderer } from '@adonisjs/core/types/http'
import { errors as limiter } from '@adonisjs/limiter'

import { problemOf } from '#core/exceptions/problem'

/** Every error ends in a page (or a problem document) that says what happened and what to do next. */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = app.inDev
  protected renderStatusPages = !app.inDev

  protected statusPages: Record<StatusPageRange, StatusPageRenderer> = Object.fromEntries(
    [400, 403, 404, 409, 413, 419, 422, 429, 500, 503].map((status) => [
      String(status),
      (_error: unknown, ctx: HttpContext) => this.#page(ctx, status),
    ])
  )

  async handle(error: unknown, ctx: HttpContext) {
    if (ctx.request.url().startsWith('/api/')) return this.#problem(error, ctx)
    if (error instanceof bouncer.E_AUTHORIZATION_FAILURE)
      return ctx.response.status(403).send(await this.#page(ctx, 403))
    if (error instanceof limiter.ThrottleException) return this.#throttled(error, ctx)

    // What fails before the page has its words (an expired form) still speaks Chinese.
    ctx.i18n ??= i18n.locale(i18n.defaultLocale)
    return super.handle(error, ctx)
  }

  async #throttled(error: InstanceType<typeof limiter.ThrottleException>, ctx: HttpContext) {
    ctx.response.status(429).header('retry-after', String(error.response.availableIn))
    return ctx.response.send(await this.#page(ctx, 429))
  }

  async #problem(error: any, ctx: HttpContext) {
    const problem = problemOf(error, ctx)

    return ctx.response
      .status(problem.status)
      .header('content-type', 'application/problem+json')
      .send(problem)
  }

  #page(ctx: HttpContext, status: number) {
    return ctx.view.render(`errors/${status}`, { errorNumber: ctx.request.id() })
  }
}
