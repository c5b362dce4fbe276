import { clock } from '#core/clock'
import { blindIndex } from '#core/secrecy'
import { RedeemCode } from '#identity/actions/redeem_code'
import User from '#identity/models/user'

/** A citizen proves a phone number; the account begins with the first time. No password to forget. */
export class SignInByCode {
  #redeemCode = new RedeemCode()

  async handle(phone: string, typed: string): Promise<User> {
    const phoneIndex = blindIndex('phone', phone)!
    await this.#redeemCode.handle(phoneIndex, 'citizen_sign_in', typed)

    const known = await User.query().where({ kind: 'citizen', phoneIndex }).first()
    const user = known ?? (await User.create({ kind: 'citizen', name: '', phone }))
    return user.merge({ signedInAt: clock.now() }).save()
  }
}
