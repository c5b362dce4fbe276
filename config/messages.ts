import env from '#start/env'

/** Without a gateway nothing leaves the building: messages are shown on the desk's outbox page. */
export default {
  gateway: {
    url: env.get('MESSAGE_GATEWAY_URL'),
    token: env.get('MESSAGE_GATEWAY_TOKEN'),
  },
}
