import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

import { transition, type Verb } from '#cases/case_lifecycle'
import { IllegalCaseAction, NotYourVerb, UnmetCondition } from '#cases/exceptions/case_refusals'
import { guards } from '#cases/guards'
import CaseEvent, { type EventPayload } from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import { Outbox } from '#core/outbox'
import { inTransaction } from '#core/transaction'
import type User from '#identity/models/user'
import type { Role } from '#identity/roles'

export interface Step {
  /** Who does it; null when the system acts at the legal moment. */
  by: User | null
  because?: string
  /** When it really happened, if not now: on paper, in the field, over the phone. */
  occurredAt?: DateTime
  /** Join an open transaction instead of opening one. */
  trx?: TransactionClientContract
}

/** Changes the locked case; what it returns (ids, codes, days, amounts) goes into the trail. */
export type Work = (
  locked: MediationCase,
  trx: TransactionClientContract
) => Promise<EventPayload | void>

/**
 * The one door: every change of a case goes through here, so its trail (案件轨迹) has no gaps.
 * Refuses with a sentence when the case is elsewhere, a condition is unmet or the role does not fit.
 * The first statement is a write: it locks the case on every database.
 */
export async function take(
  mediationCase: MediationCase,
  verb: Verb,
  step: Step,
  work: Work = async () => {}
) {
  return inTransaction(async (trx) => {
    const locked = await MediationCase.lock(mediationCase.id, trx)
    const { from, to, by, guards: names = [], milestone } = transition(verb)
    if (!from.includes(locked.status)) throw new IllegalCaseAction(verb, locked.status)

    const actorRole = await roleOf(step.by, by, verb, trx)
    const unmet = await guards.firstUnmet(names, locked, trx)
    if (unmet) throw new UnmetCondition(verb, unmet)

    const fromStatus = locked.status
    const payload = (await work(locked, trx)) ?? {}
    locked.status = to ?? fromStatus

    const entry = await CaseEvent.append(
      locked,
      { verb, fromStatus, actorRole, payload, ...step },
      trx
    )
    await locked.save()
    if (milestone) await Milestone.reach(locked, entry, milestone, trx)
    await Outbox.add(`case.${verb}`, { caseId: locked.id, entryId: entry.id }, trx)

    return locked
  }, step.trx)
}

/** The role under which the actor uses the verb. */
async function roleOf(
  actor: User | null,
  allowed: readonly Role[],
  verb: Verb,
  trx: TransactionClientContract
): Promise<Role> {
  if (!actor) {
    if (!allowed.includes('system')) throw new NotYourVerb(verb)
    return 'system'
  }

  const role = (await actor.knowPosts(trx)).actingAs(allowed)
  if (!role) throw new NotYourVerb(verb)
  return role
}
