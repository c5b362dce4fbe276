import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import type { GuardName } from '#cases/case_lifecycle'
import type MediationCase from '#cases/models/mediation_case'

/** True when the condition holds for this case as it stands in the transaction. */
export type Guard = (
  mediationCase: MediationCase,
  trx?: TransactionClientContract
) => Promise<boolean>

const supplied = new Map<GuardName, Guard>()

/** The lifecycle table names conditions; the domains that know them supply the predicates at start. */
export const guards = {
  supply(predicates: Partial<Record<GuardName, Guard>>) {
    for (const [name, predicate] of Object.entries(predicates))
      supplied.set(name as GuardName, predicate)
  },

  /** The first named condition that does not hold, or null. Throws when nobody supplied it: fail closed. */
  async firstUnmet(
    names: readonly GuardName[],
    mediationCase: MediationCase,
    trx?: TransactionClientContract
  ): Promise<GuardName | null> {
    for (const name of names) {
      const holds = supplied.get(name)
      if (!holds) throw new Error(`No predicate was supplied for the guard ${name}`)
      if (!(await holds(mediationCase, trx))) return name
    }
    return null
  },

  /** Names without a predicate; start/lifecycle.ts leaves none. */
  missing(names: readonly GuardName[]): GuardName[] {
    return names.filter((name) => !supplied.has(name))
  },
}
