import type { MessageGateway } from '#notifications/message_gateway'

/** Nothing leaves: the row itself is the message, to be read on the desk's outbox page. */
export class ShownGateway implements MessageGateway {
  async send() {
    return 'shown' as const
  }
}
