import { randomInt } from 'node:crypto'

import limiter from '@adonisjs/limiter/services/main'

import { clock } from '#core/clock'
import { Outbox } from '#core/outbox'
import { blindIndex } from '#core/secrecy'
import { inTransaction } from '#core/transaction'
import { TooManyCodes } from '#identity/exceptions/code_refusals'
import OneTimeCode from '#identity/models/one_time_code'

const LIFETIME = { minutes: 10 }

/** Sends a one-time code to a phone: one a minute, ten a day, whoever asks. */
export class SendCode {
  async handle(phone: string, purpose: OneTimeCode['purpose'], ip: string) {
    const subjectIndex = blindIndex('phone', phone)!
    await this.#spare(`code-minute:${subjectIndex}`, 1, '1 min')
    await this.#spare(`code-day:${subjectIndex}`, 10, '1 day')
    await this.#spare(`code-address:${ip}`, 30, '1 hour')

    await inTransaction(async (trx) => {
      const code = await OneTimeCode.create(
        {
          purpose,
          subjectIndex,
          recipient: phone,
          code: String(randomInt(1_000_000)).padStart(6, '0'),
          attempts: 0,
          createdAt: clock.now(),
          expiresAt: clock.now().plus(LIFETIME),
        },
        { client: trx }
      )
      await Outbox.add('identity.code', { codeId: code.id }, trx)
    })
  }

  async #spare(key: string, requests: number, duration: string) {
    const isAllowed = await limiter.use({ requests, duration }).attempt(key, () => true)
    if (!isAllowed) throw new TooManyCodes()
  }
}
