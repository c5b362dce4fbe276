import { BaseCommand, flags } from '@adonisjs/core/ace'

import { OpenClient } from '#identity/actions/open_client'

/** Prints a token for an organ's client; it is kept as a hash and cannot be shown again. */
export default class MakeToken extends BaseCommand {
  static commandName = 'api:token'
  static options = { startApp: true }

  @flags.string({ description: 'The account of the organ, e.g. court', required: true })
  declare client: string

  @flags.string({ description: 'What the organ is called, e.g. 衢江区人民法院' })
  declare name: string

  @flags.string({ description: 'For how long the token is good', default: '365 days' })
  declare expires: string

  async run() {
    const { token } = await new OpenClient().handle({
      username: this.client,
      name: this.name,
      expiresIn: this.expires,
    })
    console.log(token)
  }
}
