import limiter from '@adonisjs/limiter/services/main'

import { TooManyTries, WrongCode } from '#identity/exceptions/code_refusals'
import OneTimeCode from '#identity/models/one_time_code'

/** Checks the code last sent to a phone. Five wrong tries close the door for half an hour. */
export class RedeemCode {
  async handle(phoneIndex: string, purpose: OneTimeCode['purpose'], typed: string) {
    const tries = limiter.use({ requests: 5, duration: '30 mins', blockDuration: '30 mins' })
    const [throttled] = await tries.penalize(`code:${phoneIndex}`, async () => {
      const sent = await OneTimeCode.query()
        .where({ purpose, subjectIndex: phoneIndex })
        .orderBy('id', 'desc')
        .first()
      if (!sent || !(await sent.redeem(typed))) throw new WrongCode()
    })
    if (throttled) throw new TooManyTries()
  }
}
