import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import { FileApplication } from '#intake/actions/file_application'
import { applicationSent } from '#intake/filing'
import { filingValidator } from '#intake/validators/filing'
import { senderOf } from '#portals/api/sender'
import { onceFrom } from '#portals/api/idempotency_key'
import ReceiptTransformer from '#portals/api/transformers/receipt_transformer'
import { fromWire } from '#portals/api/wire'

/** 登记 by another office's program: sent once or sixty-four times, it is one case. */
export default class ApplicationsController {
  @inject()
  async store(ctx: HttpContext, fileApplication: FileApplication) {
    const { auth, request, response } = ctx
    const once = onceFrom(ctx)
    const sent = await request.validateUsing(filingValidator, { data: fromWire(request.body()) })
    const { user, role, regionCode } = senderOf(auth.getUserOrFail())

    const filed = await fileApplication.handle(applicationSent(sent, regionCode), {
      by: user,
      actorRole: role,
      once,
    })

    const receipt = new ReceiptTransformer(filed).toObject()
    return response.header('location', receipt.links.case).created(receipt)
  }
}
