import { clock } from '#core/clock'
import { ABILITIES, type Ability } from '#identity/access_tokens'
import Post from '#identity/models/post'
import User from '#identity/models/user'
import { theOffice } from '#identity/office'

export interface Client {
  /** The account of the organ, e.g. `court`. */
  username: string
  /** What the organ is called; needed the first time only. */
  name?: string
  abilities?: readonly Ability[]
  /** For how long the token is good, e.g. `365 days`. */
  expiresIn?: string
}

/** 外部单位接入: the organ's account, made when it is new, and a fresh token. The token is shown this once. */
export class OpenClient {
  async handle({ username, name, abilities = ABILITIES, expiresIn = '365 days' }: Client) {
    const organ = (await User.findBy('username', username)) ?? (await employ(username, name))
    const token = await User.accessTokens.create(organ, [...abilities], {
      name: name ?? organ.name,
      expiresIn,
    })

    return { organ, token: token.value!.release() }
  }
}

async function employ(username: string, name = username) {
  const { regionCode } = await theOffice()
  const organ = await User.create({ kind: 'organ', username, name })
  await Post.create({ userId: organ.id, role: 'organ', regionCode, validFromOn: clock.today() })

  return organ
}
