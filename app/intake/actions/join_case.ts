import limiter from '@adonisjs/limiter/services/main'

import { readCitizenNumber } from '#cases/citizen_number'
import { take } from '#cases/door'
import { readJoinCode } from '#cases/join_code'
import Party from '#cases/models/party'
import { blindIndex } from '#core/secrecy'
import { TooManyTries, WrongCode } from '#identity/exceptions/code_refusals'
import User from '#identity/models/user'

/**
 * 凭通知书登录: case number and the code on the paper. The code belongs to one party of one case; the
 * account it opens sees that case alone. Five wrong tries close the door for half an hour.
 */
export class JoinCase {
  async handle(number: string, code: string, ip: string): Promise<User> {
    const tries = limiter.use({ requests: 5, duration: '30 mins', blockDuration: '30 mins' })
    const [throttled, party] = await tries.penalize(`join:${ip}`, () => this.#find(number, code))
    if (throttled) throw new TooManyTries()
    if (party.userId) return User.findOrFail(party.userId)

    const user = await User.create({ kind: 'citizen', name: party.name })
    await take(party.mediationCase, 'join', { by: user }, async (_locked, trx) => {
      await party.useTransaction(trx).merge({ userId: user.id }).save()
      return { partyId: party.id }
    })
    return user
  }

  async #find(number: string, code: string): Promise<Party> {
    const citizenNumber = readCitizenNumber(number)
    const joinCode = readJoinCode(code)
    if (!citizenNumber || !joinCode) throw new WrongCode()

    const party = await Party.query()
      .where('joinCodeIndex', blindIndex('code', joinCode)!)
      .whereHas('mediationCase', (cases) => cases.where('citizenNumber', citizenNumber))
      .preload('mediationCase')
      .first()
    if (!party) throw new WrongCode()
    return party
  }
}
