import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

/** 归档. */
export class ArchiveCase {
  async handle(mediationCase: MediationCase, by: User) {
    return take(mediationCase, 'archive', { by })
  }
}
