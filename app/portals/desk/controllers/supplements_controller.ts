import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { AskSupplement } from '#intake/actions/ask_supplement'
import { Supplement } from '#intake/actions/supplement'
import { caseAt } from '#portals/desk/dispatch/case_at'
import { frameOf } from '#portals/desk/frame'
import { broughtValidator, supplementValidator } from '#portals/desk/validators/dispatch'

/** What is missing, asked for in one list; and what came. */
export default class SupplementsController {
  async create(ctx: HttpContext) {
    const { user, mediationCase, back } = await caseAt(ctx, 'ask_supplement')
    const portal = await frameOf(user, null)

    return ctx.view.render('desk/queue/supplement', { portal, mediationCase, back })
  }

  @inject()
  async store(ctx: HttpContext, askSupplement: AskSupplement) {
    const { user, mediationCase } = await caseAt(ctx, 'ask_supplement')
    const { lacking } = await ctx.request.validateUsing(supplementValidator)
    const lines = lacking.split(/\r?\n/).filter((line) => line.trim())
    await askSupplement.handle(mediationCase, user, lines)

    ctx.session.flash('success', ctx.i18n.t('desk.supplement.asked'))
    return ctx.response.redirect().toRoute('desk.registrations.show', [mediationCase.publicId])
  }

  @inject()
  async update(ctx: HttpContext, supplement: Supplement) {
    const { user, mediationCase } = await caseAt(ctx, 'supplement')
    const { brought } = await ctx.request.validateUsing(broughtValidator)
    await supplement.handle(mediationCase, user, brought)

    ctx.session.flash('success', ctx.i18n.t('desk.supplement.received'))
    return ctx.response.redirect().toRoute('desk.registrations.show', [mediationCase.publicId])
  }
}
