import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { TransferCase } from '#cases/actions/transfer_case'
import { caseAt } from '#portals/desk/dispatch/case_at'
import { frameOf } from '#portals/desk/frame'
import { transferValidator } from '#portals/desk/validators/dispatch'

/** Another organ's matter: handed over against its receipt, and the applicant told whom to call. */
export default class TransfersController {
  async create(ctx: HttpContext) {
    const { user, mediationCase, back } = await caseAt(ctx, 'transfer')
    const portal = await frameOf(user, null)

    return ctx.view.render('desk/queue/transfer', { portal, mediationCase, back })
  }

  @inject()
  async store(ctx: HttpContext, transferCase: TransferCase) {
    const { user, mediationCase } = await caseAt(ctx, 'transfer')
    const { reason, ...handover } = await ctx.request.validateUsing(transferValidator)
    await transferCase.handle(mediationCase, user, handover, reason)

    ctx.session.flash('success', ctx.i18n.t('desk.transfer.done', handover))
    return ctx.response.redirect().toRoute('desk.registrations.show', [mediationCase.publicId])
  }
}
