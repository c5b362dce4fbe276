import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { AddEvidence } from '#cases/actions/add_evidence'
import { whyNot } from '#cases/queries/verbs_for'
import { files } from '#core/files'
import { formatInstant } from '#core/wording'
import EvidenceFile from '#evidence/models/evidence_file'
import { receiveFile } from '#evidence/receive_file'
import { caseFor, done } from '#portals/mediator/act_page'
import { casePage } from '#portals/mediator/case_page'
import { evidenceValidator } from '#portals/mediator/validators/evidence'

/** 材料 of a case: who handed in what, and who may see it. */
export default class EvidenceController {
  async index(ctx: HttpContext) {
    const { mediationCase, page } = await casePage(ctx, 'evidence')
    const evidence = await EvidenceFile.query().where('caseId', mediationCase.id).orderBy('id')

    return ctx.view.render('mediator/case/evidence', {
      page,
      mediationCase,
      closed: await whyNot(mediationCase, 'add_evidence'),
      parties: mediationCase.parties.map((party) => ({ value: party.id, text: party.shownName })),
      files: evidence.map((file) => ({
        file,
        received: formatInstant(file.receivedAt),
        from: mediationCase.parties.find(({ id }) => id === file.partyId),
        kilobytes: Math.max(1, Math.round(file.size / 1024)),
      })),
    })
  }

  @inject()
  async store(ctx: HttpContext, addEvidence: AddEvidence) {
    const mediationCase = await caseFor(ctx, 'add_evidence')
    const { partyId, visibility } = await ctx.request.validateUsing(evidenceValidator)
    const owner = mediationCase.parties.find(({ id }) => id === partyId)
    const received = await receiveFile(ctx.request.file('file'))

    await addEvidence.handle(mediationCase, ctx.auth.getUserOrFail(), {
      ...received,
      visibility,
      partyId: owner?.id ?? null,
    })
    return done(ctx, mediationCase, 'add_evidence')
  }

  /** The bytes as they were handed in, never opened inside the page. */
  async show(ctx: HttpContext) {
    const { mediationCase } = await casePage(ctx, 'evidence')
    const file = await EvidenceFile.query()
      .where({ caseId: mediationCase.id, publicId: ctx.params.id })
      .firstOrFail()

    ctx.response.header('content-type', file.mime)
    ctx.response.header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
    )
    return ctx.response.send(await files.get(file.sha256))
  }
}
