import limiter from '@adonisjs/limiter/services/main'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { readCitizenNumber } from '#cases/citizen_number'
import { take } from '#cases/door'
import { readJoinCode } from '#cases/join_code'
import MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { blindIndex } from '#core/secrecy'
import { inTransaction } from '#core/transaction'
import { JoinedByPhone, TooManyTries, WrongCode } from '#identity/exceptions/code_refusals'
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
    return inTransaction((trx) => this.#accountOf(party, trx))
  }

  async #accountOf(found: Party, trx: TransactionClientContract): Promise<User> {
    await MediationCase.lock(found.caseId, trx)
    const party = await Party.findOrFail(found.id, { client: trx })
    const owner = party.userId ? await User.findOrFail(party.userId, { client: trx }) : null
    if (owner && !owner.phoneIndex) return owner
    // Behind a proven phone stand all its cases; that account finds this one by the phone as well.
    if (owner && owner.phoneIndex !== party.phoneIndex) throw new JoinedByPhone()

    const user = await User.create({ kind: 'citizen', name: party.name }, { client: trx })
    await take(found.mediationCase, 'join', { by: user, trx }, async () => {
      await party.merge({ userId: user.id }).save()
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
