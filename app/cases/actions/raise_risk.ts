import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

export const RISKS = ['none', 'blue', 'yellow', 'orange', 'red'] as const

export type Risk = (typeof RISKS)[number]

/** 人民调解法 art. 25: signs of escalation are recorded, and red ones reported at once. */
export class RaiseRisk {
  async handle(mediationCase: MediationCase, by: User, risk: Risk, because: string) {
    return take(mediationCase, 'raise_risk', { by, because }, async (locked) => {
      const former = locked.risk
      locked.merge({ risk })

      return { former, risk }
    })
  }
}
