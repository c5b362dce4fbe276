import { clock } from '#core/clock'
import { blindIndex } from '#core/secrecy'
import { WrongCode } from '#identity/exceptions/code_refusals'
import OneTimeCode from '#identity/models/one_time_code'
import User from '#identity/models/user'

/** A citizen proves a phone number; the account begins with the first time. No password to forget. */
export class SignInByCode {
  async handle(phone: string, typed: string): Promise<User> {
    const phoneIndex = blindIndex('phone', phone)!
    const sent = await OneTimeCode.query()
      .where({ purpose: 'citizen_sign_in', subjectIndex: phoneIndex })
      .orderBy('id', 'desc')
      .first()
    if (!sent || !(await sent.redeem(typed))) throw new WrongCode()

    const known = await User.query().where({ kind: 'citizen', phoneIndex }).first()
    const user = known ?? (await User.create({ kind: 'citizen', name: '', phone }))
    return user.merge({ signedInAt: clock.now() }).save()
  }
}
