import { BaseTransformer } from '@adonisjs/core/transformers'

import type MediationCase from '#cases/models/mediation_case'
import type Party from '#cases/models/party'
import { spokenCitizenNumber } from '#cases/citizen_number'
import type User from '#identity/models/user'

export interface ReadCase {
  mediationCase: MediationCase
  reader: User
}

/**
 * What a party sees of its case. The other side has a name here, never a phone, an identity number or
 * an address. Load parties, assignments with their users, and the committee first.
 */
export default class CaseTransformer extends BaseTransformer<ReadCase> {
  toObject() {
    const { mediationCase, reader } = this.resource
    const { parties, committee, assignments } = mediationCase
    const own = mediationCase.partiesOf(reader)

    return {
      ...this.pick(mediationCase, ['publicId', 'title', 'status', 'dueOn', 'clockCode', 'isDemo']),
      number: spokenCitizenNumber(mediationCase.citizenNumber),
      isApplicant: own.some((party) => party.isApplicant),
      own: own.map((party) => this.#party(party)),
      others: parties.filter((party) => !own.includes(party)).map((party) => this.#party(party)),
      committee: committee && this.pick(committee, ['name', 'phone', 'address']),
      mediators: assignments.map(({ user }) => user.name),
    }
  }

  #party(party: Party) {
    return this.pick(party, ['id', 'name', 'side', 'kind', 'consent'])
  }
}
