import type { HttpContext } from '@adonisjs/core/http'

import { openApi } from '#portals/api/openapi'
import { chaptersOf } from '#portals/api/chapters'

/** The interface described, for programs and for people. */
export default class DocumentsController {
  show() {
    return openApi()
  }

  read({ view }: HttpContext) {
    return view.render('api/document', { chapters: chaptersOf(openApi()) })
  }
}
