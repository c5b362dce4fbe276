import type { HttpContext } from '@adonisjs/core/http'
import type { I18n } from '@adonisjs/i18n'
import i18nManager from '@adonisjs/i18n/services/main'
import type { NextFn } from '@adonisjs/core/types/http'

/** Gives every page its words, who is signed in, and the reader's own settings. */
export default class PageMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.i18n = i18nManager.locale(i18nManager.defaultLocale)
    await ctx.auth.check()

    ctx.view.share({
      i18n: ctx.i18n,
      t: (key: string, values?: Record<string, any>) => ctx.i18n.t(key, values),
      user: ctx.auth.user,
      isElder: ctx.request.cookie('elder') === '1',
    })
    // Nothing a person saw stays behind in a shared computer's cache.
    ctx.response.header('cache-control', 'no-store')

    return next()
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    i18n: I18n
  }
}
