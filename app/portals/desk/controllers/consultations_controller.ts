import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { Consult } from '#cases/actions/consult'
import { caseAt } from '#portals/desk/dispatch/case_at'
import { frameOf } from '#portals/desk/frame'
import { consultationValidator } from '#portals/desk/validators/dispatch'

/** Only advice was wanted: it ends here and is never counted as a case. */
export default class ConsultationsController {
  async create(ctx: HttpContext) {
    const { user, mediationCase, back } = await caseAt(ctx, 'consult')
    const portal = await frameOf(user, null)

    return ctx.view.render('desk/queue/consultation', { portal, mediationCase, back })
  }

  @inject()
  async store(ctx: HttpContext, consult: Consult) {
    const { user, mediationCase } = await caseAt(ctx, 'consult')
    const { reason } = await ctx.request.validateUsing(consultationValidator)
    await consult.handle(mediationCase, user, reason)

    ctx.session.flash('success', ctx.i18n.t('desk.consultation.done'))
    return ctx.response.redirect().toRoute('desk.registrations.show', [mediationCase.publicId])
  }
}
