import type { MessageGateway } from '#notifications/message_gateway'
import type Message from '#notifications/models/message'

const PATIENCE_MS = 10_000

/** The district's gateway for SMS and voice: one POST a message; the key lets it refuse a second copy. */
export class HttpGateway implements MessageGateway {
  constructor(
    private url: string,
    private token?: string
  ) {}

  async send({ channel, recipient, body, dedupeKey }: Message) {
    const answer = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': dedupeKey,
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ channel, to: recipient, text: body }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!answer.ok) throw new Error(`The message gateway answered ${answer.status}`)

    return 'sent' as const
  }
}
