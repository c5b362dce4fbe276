import type { HttpContext } from '@adonisjs/core/http'

import { spokenCitizenNumber } from '#cases/citizen_number'
import MediationCase from '#cases/models/mediation_case'
import { appUrl } from '#config/app'
import { qrPath } from '#core/qr'
import User from '#identity/models/user'
import { promiseFor } from '#intake/promise'
import { draftOf } from '#portals/citizen/open_draft'

/** C8 回执: can be bookmarked, printed, and opened again by whoever filed it. */
export default class ReceiptsController {
  async show(ctx: HttpContext) {
    const user = await this.#reader(ctx)
    if (!user) return ctx.response.redirect().toRoute('citizen.sessions.create')

    const mediationCase = await MediationCase.visibleTo(user)
      .where('publicId', ctx.params.public_id)
      .preload('parties')
      .firstOrFail()
    const party = mediationCase.partiesOf(user).find((one) => one.isApplicant)
    if (!party)
      return ctx.response.redirect().toRoute('citizen.cases.show', [mediationCase.publicId])

    return ctx.view.render('citizen/applications/receipt', {
      mediationCase,
      number: spokenCitizenNumber(mediationCase.citizenNumber),
      party,
      promise: await promiseFor(mediationCase),
      qr: qrPath(`${appUrl}/progress`),
    })
  }

  /** Who is signed in and may see it, else the account the filing opened, while this browser holds the draft's token. */
  async #reader(ctx: HttpContext): Promise<User | null> {
    const user = ctx.auth.user?.kind === 'citizen' ? ctx.auth.user : null
    if (
      user &&
      (await MediationCase.visibleTo(user).where('publicId', ctx.params.public_id).first())
    )
      return user

    return (await this.#whoFiled(ctx)) ?? user
  }

  async #whoFiled(ctx: HttpContext): Promise<User | null> {
    const draft = await draftOf(ctx)
    const filed = draft?.caseId ? await MediationCase.find(draft.caseId) : null
    if (!filed || filed.publicId !== ctx.params.public_id) return null

    await filed.load('parties')
    const { userId } = filed.parties.find((party) => party.isApplicant && party.userId)!
    const owner = await User.findOrFail(userId!)
    await ctx.auth.use('web').login(owner)
    return owner
  }
}
