import { readFile } from 'node:fs/promises'

import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { VerifyPaper } from '#papers/actions/verify_paper'

/** C14 验真: anybody may ask whether a paper is ours; nobody learns what it says. */
export default class VerificationsController {
  async create({ request, response, view }: HttpContext) {
    const code = request.input('code')
    if (code) return response.redirect().toRoute('citizen.verifications.show', [String(code)])

    return view.render('citizen/verifications/create')
  }

  @inject()
  async show({ params, view }: HttpContext, verifyPaper: VerifyPaper) {
    const paper = await verifyPaper.byCode(params.code)

    return view.render('citizen/verifications/show', { paper, code: params.code, means: 'code' })
  }

  /** The file is compared and thrown away. */
  @inject()
  async store({ request, response, session, i18n, view }: HttpContext, verifyPaper: VerifyPaper) {
    const upload = request.file('pdf')
    if (!upload?.tmpPath) {
      session.flash('inputErrorsBag', { pdf: [i18n.t('evidence.faults.missing')] })
      return response.redirect().toRoute('citizen.verifications.create')
    }

    const paper = await verifyPaper.byFile(await readFile(upload.tmpPath))
    return view.render('citizen/verifications/show', { paper, means: 'file' })
  }
}
