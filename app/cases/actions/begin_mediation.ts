import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

/** 开始调解: the first hearing or contact, once everyone knows their rights and who mediates. */
export class BeginMediation {
  async handle(mediationCase: MediationCase, mediator: User) {
    return take(mediationCase, 'begin', { by: mediator })
  }
}
