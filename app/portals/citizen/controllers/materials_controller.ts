import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { AddEvidence } from '#cases/actions/add_evidence'
import { files } from '#core/files'
import { receiveFile, UnfitFile } from '#evidence/receive_file'
import { materialValidator } from '#intake/validators/material'
import { filesVisibleTo } from '#portals/citizen/case_files'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { findCase } from '#portals/citizen/find_case'
import CaseTransformer from '#portals/citizen/transformers/case_transformer'

const MOST_FILES = 50

/** C5 交材料, one file a turn; and opening what one may see. */
export default class MaterialsController {
  async create(ctx: HttpContext) {
    const mediationCase = await findCase(ctx)
    await ctx.bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'add_evidence')

    const reader = ctx.auth.getUserOrFail()
    return ctx.view.render('citizen/cases/material', {
      mediationCase: new CaseTransformer({ mediationCase, reader }).toObject(),
    })
  }

  @inject()
  async store(ctx: HttpContext, addEvidence: AddEvidence) {
    const { auth, request, response, session, i18n } = ctx
    const user = auth.getUserOrFail()
    const mediationCase = await findCase(ctx)
    await ctx.bouncer.with(MediationCasePolicy).authorize('take', mediationCase, 'add_evidence')

    const { visibility } = await request.validateUsing(materialValidator)
    const [party] = mediationCase.partiesOf(user)
    const given = await filesVisibleTo(mediationCase, user)
    if (given.length >= MOST_FILES) throw new UnfitFile('too_many', { max: String(MOST_FILES) })

    const received = await receiveFile(request.file('file'))
    await addEvidence.handle(mediationCase, user, { ...received, visibility, partyId: party.id })

    session.flash('success', i18n.t('citizen.material.received', { name: received.name }))
    return response.redirect().toRoute('citizen.cases.show', [mediationCase.publicId])
  }

  async show(ctx: HttpContext) {
    const mediationCase = await findCase(ctx)
    const file = await filesVisibleTo(mediationCase, ctx.auth.getUserOrFail())
      .where('publicId', ctx.params.file_id)
      .whereNot('scan', 'infected')
      .firstOrFail()

    // Never opened in the page: what people bring is not ours to run.
    const name = encodeURIComponent(file.name)
    ctx.response.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    return ctx.response.type(file.mime).send(await files.get(file.sha256))
  }
}
