import { formatInstant, mask } from '#core/wording'
import { say } from '#core/words'
import type Message from '#notifications/models/message'

/** One line of the outbox page: the number masked, a code hidden once it has left. */
export function lineOf(message: Message) {
  const { createdAt, channel, recipient, template, state, body } = message

  return {
    when: formatInstant(createdAt),
    to: mask.phone(recipient),
    channel: say(`messages.page.channels.${channel}`),
    kind: say(`messages.templates.${template}`),
    text: message.isSecret ? say('messages.page.hidden') : body,
    state: {
      kind: state === 'waiting' ? 'waiting' : 'done',
      text: say(`messages.page.states.${state}`),
    },
  }
}
