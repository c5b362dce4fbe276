import { verify } from 'otplib'

import { WrongPassword, WrongSecondFactor } from '#identity/exceptions/sign_in_refusals'
import type User from '#identity/models/user'

/** 动态口令: on with the first right code, so that nobody is locked out by a secret that was never scanned. */
export class SwitchSecondFactor {
  async on(user: User, secret: string, code: string) {
    const { valid } = await verify({ secret, token: code, epochTolerance: 30 })
    if (!valid) throw new WrongSecondFactor()

    await user.merge({ totpSecret: secret }).save()
  }

  async off(user: User, current: string) {
    if (!(await user.verifyPassword(current))) throw new WrongPassword()

    await user.merge({ totpSecret: null }).save()
  }
}
