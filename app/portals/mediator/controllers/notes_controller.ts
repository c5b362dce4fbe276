import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { WriteNote } from '#hearings/actions/write_note'
import { caseFor } from '#portals/mediator/act_page'
import { pathOf } from '#portals/mediator/case_page'
import { noteValidator } from '#portals/mediator/validators/hearing'

/** 工作记录, in the tier the mediator chose. */
export default class NotesController {
  @inject()
  async store(ctx: HttpContext, writeNote: WriteNote) {
    const mediationCase = await caseFor(ctx, 'write_note')
    const note = await ctx.request.validateUsing(noteValidator)
    await writeNote.handle(mediationCase, ctx.auth.getUserOrFail(), note)

    ctx.session.flash('success', ctx.i18n.t('mediator.notes.written'))
    return ctx.response.redirect(`${pathOf(mediationCase, 'hearings')}#notes`)
  }
}
