import type { HttpContext } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'

import { deadJobs } from '#core/queue/dead_jobs'
import { frameOf } from '#portals/desk/frame'
import { lineOf } from '#portals/desk/outgoing_message'
import { hasGateway } from '#notifications/message_gateway'
import { messagesFor } from '#notifications/queries/messages_for'

const PAGE = 50

/** 发出的通知: what was sent about the cases this person sees, newest first. */
export default class OutgoingMessagesController {
  async index({ auth, request, view }: HttpContext) {
    const user = await auth.getUserOrFail().knowPosts()
    const before = idFrom(request.input('before'))
    const messages = await messagesFor(user, before, PAGE)

    return view.render('desk/outbox', {
      portal: await frameOf(user, 'outbox'),
      messages: messages.map(lineOf),
      older: messages.length === PAGE ? pageBefore(messages.at(-1)!.id) : null,
      leaves: hasGateway(),
      dead: await deadJobs(),
    })
  }
}

/** Anything else than a row's number is the first page. */
function idFrom(typed: unknown): number | null {
  return /^[1-9]\d{0,14}$/.test(String(typed)) ? Number(typed) : null
}

function pageBefore(id: number) {
  return router.makeUrl('desk.outbox', [], { qs: { before: id } })
}
