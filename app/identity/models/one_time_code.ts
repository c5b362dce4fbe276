import { safeEqual } from '@adonisjs/core/helpers'

import { clock } from '#core/clock'
import { OneTimeCodeSchema } from '#database/schema'

const TRIES = 5

/** 验证码: works once, for ten minutes, and not after five wrong tries. */
export default class OneTimeCode extends OneTimeCodeSchema {
  declare purpose: 'citizen_sign_in' | 'resume_draft'

  get isAlive(): boolean {
    return !this.usedAt && this.attempts < TRIES && clock.now() < this.expiresAt
  }

  /** Counts the try; true when this is the code and it still works, which ends it. */
  async redeem(typed: string): Promise<boolean> {
    if (!this.isAlive) return false

    const isRight = safeEqual(this.code, typed)
    if (isRight) this.usedAt = clock.now()
    else this.attempts += 1
    await this.save()
    return isRight
  }
}
