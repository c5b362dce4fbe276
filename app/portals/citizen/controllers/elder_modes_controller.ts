import type { HttpContext } from '@adonisjs/core/http'

/** 长辈版 on and off: the same pages with another set of sizes. */
export default class ElderModesController {
  async show({ request, response }: HttpContext) {
    const { on, back } = request.qs()
    response.cookie('elder', on === '1' ? '1' : '0', { maxAge: '365d' })

    return response.redirect().toPath(isOurs(back) ? back : '/')
  }
}

/** A path of this site, never another site's address. */
function isOurs(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) && !/[\s\\]/.test(path)
}
