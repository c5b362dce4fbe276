import messagesConfig from '#config/messages'
import { HttpGateway } from '#notifications/gateways/http_gateway'
import { ShownGateway } from '#notifications/gateways/shown_gateway'
import type Message from '#notifications/models/message'

/** What carries messages out of the building. Throws when it could not; the job is then tried again. */
export interface MessageGateway {
  send(message: Message): Promise<'sent' | 'shown'>
}

export function messageGateway({ url, token } = messagesConfig.gateway): MessageGateway {
  return url ? new HttpGateway(url, token) : new ShownGateway()
}

/** Whether messages really leave the building. */
export const hasGateway = () => !!messagesConfig.gateway.url
