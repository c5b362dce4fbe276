import limiter from '@adonisjs/limiter/services/main'
import { verify } from 'otplib'

import { clock } from '#core/clock'
import { WrongCredentials, WrongSecondFactor } from '#identity/exceptions/sign_in_refusals'
import User from '#identity/models/user'

export interface Credentials {
  username: string
  password: string
  /** Six digits from the authenticator, where the account has one. */
  code?: string | null
  ip: string
}

/**
 * Checks a member of staff. Five failures in fifteen minutes, per account and address, close the door
 * for as long (等保 2.0 三级 8.1.4.1 b). Which half was wrong is never said.
 */
export class SignIn {
  async handle({ username, password, code, ip }: Credentials): Promise<User> {
    const tries = limiter.use({ requests: 5, duration: '15 mins', blockDuration: '15 mins' })
    const [throttled, user] = await tries.penalize(`sign-in:${ip}:${username}`, async () => {
      const found = await this.#check(username, password)
      await this.#checkSecondFactor(found, code)
      return found
    })
    if (throttled) throw throttled

    await user.merge({ signedInAt: clock.now() }).save()
    return user
  }

  async #check(username: string, password: string): Promise<User> {
    const found = await User.verifyCredentials(username, password).catch(() => null)
    if (!found || !found.isActive || found.kind === 'citizen') throw new WrongCredentials()
    return found
  }

  async #checkSecondFactor(user: User, code: string | null | undefined) {
    if (!user.totpSecret) return

    if (!code) throw new WrongSecondFactor()
    const { valid } = await verify({ secret: user.totpSecret, token: code, epochTolerance: 30 })
    if (!valid) throw new WrongSecondFactor()
  }
}
