import type { HttpContext } from '@adonisjs/core/http'

import { draftOf } from '#portals/citizen/open_draft'

/** Taking a file out of an application not yet sent. */
export default class DraftFilesController {
  async destroy(ctx: HttpContext) {
    const draft = await draftOf(ctx)
    if (draft && !draft.isFiled) {
      const { files = [], ...answers } = draft.given
      const others = files.filter((_file, index) => index !== Number(ctx.params.index))
      await draft.answer('material', { ...answers, files: others })
    }

    return ctx.response.redirect().toRoute('citizen.questions.show', { question: 'material' })
  }
}
