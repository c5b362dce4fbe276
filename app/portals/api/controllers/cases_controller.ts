import type { HttpContext } from '@adonisjs/core/http'

import MediationCase from '#cases/models/mediation_case'
import { caseNamed } from '#portals/api/case_named'
import { theReference } from '#portals/api/reference'
import { answerPage, askedPage } from '#portals/api/page'
import CaseTransformer from '#portals/api/transformers/case_transformer'

/** Cases the client may see; any other does not exist for it. */
export default class CasesController {
  /** Oldest first, so that a program that asks again finds what is new at the end. */
  async index(ctx: HttpContext) {
    const { limit, after } = await askedPage(ctx)
    const reference = await theReference()
    const found = await MediationCase.visibleTo(ctx.auth.getUserOrFail())
      .if(after, (query) => query.where('id', '>', endOf(after!)))
      .preload('parties')
      .preload('committee')
      .orderBy('id')
      .limit(limit + 1)

    return answerPage(ctx, found, limit, {
      cursor: ({ publicId }) => publicId,
      shown: (mediationCase) => new CaseTransformer({ mediationCase, reference }).toObject(),
    })
  }

  async show({ auth, params, request, response }: HttpContext) {
    const mediationCase = await caseNamed(params.id, auth.getUserOrFail())
      .preload('parties')
      .preload('committee')
      .firstOrFail()

    // Every change of a case moves the head of its trail.
    const etag = `"${mediationCase.trailHead}"`
    response.header('etag', etag)
    if (request.header('if-none-match') === etag) return response.status(304)

    const reference = await theReference()
    return new CaseTransformer({ mediationCase, reference }).toObject()
  }
}

/** A page ends at a case; which row that is stays inside. */
const endOf = (publicId: string) => MediationCase.query().select('id').where('publicId', publicId)
