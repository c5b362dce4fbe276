import { BasePolicy } from '@adonisjs/bouncer'

import { transition, type Verb } from '#cases/case_lifecycle'
import type MediationCase from '#cases/models/mediation_case'
import { liesIn } from '#deadlines/region'
import type User from '#identity/models/user'
import type { Role } from '#identity/roles'

/** May this person? (The lifecycle asks: may this case, now?) Load the case's parties and assignments first. */
export default class MediationCasePolicy extends BasePolicy {
  /** One of the verb's roles, held in relation to this very case. */
  take(user: User, mediationCase: MediationCase, verb: Verb): boolean {
    return transition(verb).by.some((role) => relates(user, role, mediationCase))
  }

  /** Of the two sides only who applied may take the application back (人民调解法 art. 23). */
  withdraw(user: User, mediationCase: MediationCase): boolean {
    if (user.kind === 'citizen') return mediationCase.isFiledBy(user)
    return this.take(user, mediationCase, 'withdraw')
  }

  /** What was asked of the applicant, the other side cannot call complete. */
  supplement(user: User, mediationCase: MediationCase): boolean {
    if (user.kind === 'citizen') return mediationCase.isFiledBy(user)
    return this.take(user, mediationCase, 'supplement')
  }

  /** What was said in caucus (背靠背) is for the case's own mediators only. */
  readCaucusNotes(user: User, mediationCase: MediationCase): boolean {
    return mediationCase.isMediatedBy(user)
  }

  /** The content of the case, not only its course: people who work on it or are party to it. */
  readContent(user: User, mediationCase: MediationCase): boolean {
    const working: Role[] = ['mediator', 'head', 'dispatcher', 'clerk', 'citizen']
    return working.some((role) => relates(user, role, mediationCase))
  }

  /** What the desk that wrote it down gives to the person: the number, the code, how far it is. */
  handOver(user: User, mediationCase: MediationCase): boolean {
    const desk: Role[] = ['clerk', 'operator', 'grid_worker', 'dispatcher']
    return desk.some((role) => relates(user, role, mediationCase))
  }

  /** For supervision: what the case is about and whom it concerns, shown once, with a reason on record. */
  supervise(user: User, mediationCase: MediationCase): boolean {
    return relates(user, 'officer', mediationCase)
  }

  /** Identity numbers and phones, shown one at a time, each with a reason on record. */
  reveal(user: User, mediationCase: MediationCase): boolean {
    return relates(user, 'mediator', mediationCase) || relates(user, 'head', mediationCase)
  }
}

/** Holds the role where this case is: as its party, its mediator, its committee's head, in its region. */
export function relates(user: User, role: Role, mediationCase: MediationCase): boolean {
  switch (role) {
    case 'citizen':
      return mediationCase.hasParty(user)
    case 'mediator':
      return user.is('mediator') && mediationCase.isMediatedBy(user)
    case 'head':
      return mediationCase.committeeId !== null && user.is('head', mediationCase.committeeId)
    case 'system':
      return false
    default:
      return user.regionCodes(role).some((code) => liesIn(mediationCase.regionCode, code))
  }
}
