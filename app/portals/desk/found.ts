import { readCitizenNumber } from '#cases/citizen_number'
import MediationCase from '#cases/models/mediation_case'
import { readPhone } from '#core/validation/phone'
import { blindIndex } from '#core/secrecy'
import type User from '#identity/models/user'

const AT_MOST = 50

/** Cases with this number or a party with this phone, among those the person may see. Load posts first. */
export async function found(typed: string, user: User): Promise<MediationCase[]> {
  const number = readCitizenNumber(typed)
  const phone = number ? null : readPhone(typed)
  if (!number && !phone) return []

  return MediationCase.visibleTo(user)
    .if(number, (query) => query.where('citizenNumber', number!))
    .if(phone, (query) =>
      query.whereHas('parties', (parties) =>
        parties.where('phoneIndex', blindIndex('phone', phone)!)
      )
    )
    .preload('parties')
    .orderBy('id', 'desc')
    .limit(AT_MOST)
}
