import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

import { test } from '@japa/runner'

import { messageGateway } from '#notifications/message_gateway'
import Message from '#notifications/models/message'

/** A gateway that answers with this status and remembers what it was given. */
async function aGateway(status: number) {
  const received: { request: IncomingMessage; body: unknown }[] = []
  const server = createServer(async (request, response) => {
    received.push({ request, body: await json(request) })
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    received,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const aMessage = () =>
  new Message().merge({
    channel: 'sms',
    recipient: '13800138000',
    body: '您的调解申请已登记',
    dedupeKey: 'registered:1:1',
  })

test.group('The message gateway over HTTP', () => {
  test('gets number, words and the key that makes it one message', async ({ assert, cleanup }) => {
    const gateway = await aGateway(202)
    cleanup(() => gateway.close())

    const state = await messageGateway({ url: gateway.url, token: 'open-sesame' }).send(aMessage())

    assert.equal(state, 'sent')
    assert.deepEqual(gateway.received[0].body, {
      channel: 'sms',
      to: '13800138000',
      text: '您的调解申请已登记',
    })
    assert.equal(gateway.received[0].request.headers['idempotency-key'], 'registered:1:1')
    assert.equal(gateway.received[0].request.headers.authorization, 'Bearer open-sesame')
  })

  test('that refuses leaves the message to be tried again', async ({ assert, cleanup }) => {
    const gateway = await aGateway(503)
    cleanup(() => gateway.close())

    await assert.rejects(
      () => messageGateway({ url: gateway.url, token: undefined }).send(aMessage()),
      /503/
    )
  })
})
