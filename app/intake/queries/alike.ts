import MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { blindIndex } from '#core/secrecy'
import type User from '#identity/models/user'
import type { ApplicationParty } from '#intake/application'

export interface Alike {
  /** Those this person may open, newest first. */
  cases: MediationCase[]
  /** How many more there are, of which nothing else is told. */
  elsewhere: number
}

const AT_MOST = 20

/**
 * Cases in which an applicant appears already, by identity number, phone or name: advice against
 * filing the same thing twice, never a refusal.
 */
export async function alikeTo(
  applicants: Partial<Pick<ApplicationParty, 'name' | 'phone' | 'identityNumber'>>[],
  regionCode: string,
  reader: User
): Promise<Alike> {
  const known = applicants.filter(
    ({ name, phone, identityNumber }) => name || phone || identityNumber
  )
  if (!known.length) return { cases: [], elsewhere: 0 }

  const parties = await Party.query()
    .where('regionCode', regionCode)
    .where((any) => {
      for (const { name, phone, identityNumber } of known) {
        if (name) any.orWhere('nameIndex', blindIndex('name', name)!)
        if (phone) any.orWhere('phoneIndex', blindIndex('phone', phone)!)
        if (identityNumber) any.orWhere('identityIndex', blindIndex('identity', identityNumber)!)
      }
    })
    .orderBy('id', 'desc')
    .limit(AT_MOST)

  const ids = [...new Set(parties.map(({ caseId }) => caseId))]
  const cases = await MediationCase.visibleTo(await reader.knowPosts())
    .whereIn('id', ids)
    .orderBy('id', 'desc')
  return { cases, elsewhere: ids.length - cases.length }
}
