import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

/** 履行完毕: everything owed is done; the mediator says so. Counted as performed, not as another success. */
export class CompletePerformance {
  async handle(mediationCase: MediationCase, mediator: User) {
    return take(mediationCase, 'complete_performance', { by: mediator })
  }
}
