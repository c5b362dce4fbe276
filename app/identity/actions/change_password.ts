import { WrongPassword } from '#identity/exceptions/sign_in_refusals'
import type User from '#identity/models/user'

/** Asks for the present password again: an unlocked screen is not its owner. */
export class ChangePassword {
  async handle(user: User, current: string, wanted: string) {
    if (!(await user.verifyPassword(current))) throw new WrongPassword()

    await user.merge({ password: wanted }).save()
  }
}
