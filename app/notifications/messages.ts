import { clock } from '#core/clock'
import { isDuplicate } from '#core/transaction'
import { say } from '#core/words'
import { messageGateway } from '#notifications/message_gateway'
import Message from '#notifications/models/message'

const MOBILE = /^1\d{10}$/

export const Messages = {
  /**
   * Sends one message, in the words of `messages.<template>`. The key makes it one: asked again, it is
   * neither written nor sent again. Null when there is no number to send it to.
   */
  async sendOnce(
    key: string,
    phone: string | null,
    template: string,
    values: Record<string, string | number | null>,
    caseId: number | null = null
  ): Promise<Message | null> {
    if (!phone) return null

    const message = await written(key, phone, template, say(`messages.${template}`, values), caseId)
    if (message.state !== 'waiting') return message

    const state = await messageGateway().send(message)
    return message.merge({ state, sentAt: clock.now() }).save()
  },
}

/** The row of this key, which an earlier attempt may have written. */
async function written(
  dedupeKey: string,
  recipient: string,
  template: string,
  body: string,
  caseId: number | null
) {
  const channel = MOBILE.test(recipient) ? 'sms' : 'voice'
  const createdAt = clock.now()

  try {
    return await Message.create({
      ...{ dedupeKey, recipient, channel, template, body, caseId, createdAt },
      state: 'waiting',
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return Message.findByOrFail('dedupeKey', dedupeKey)
  }
}
