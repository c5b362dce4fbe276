import type { HttpContext } from '@adonisjs/core/http'

import { openApi } from '#portals/api/openapi'
import { chaptersOf, problemIn } from '#portals/api/chapters'

/** The interface described, for programs and for people. */
export default class DocumentsController {
  show() {
    return openApi()
  }

  read({ view }: HttpContext) {
    const document = openApi()

    return view.render('api/document', {
      chapters: chaptersOf(document),
      problem: problemIn(document),
    })
  }
}
