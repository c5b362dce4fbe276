import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

import { SignAgreement } from '#agreements/actions/sign_agreement'
import {
  ChangedTerms,
  ImpossibleDay,
  MarkedAlready,
  NotYourMark,
  UnfitMeans,
} from '#agreements/exceptions/agreement_refusals'
import { meansFor } from '#agreements/means'
import Agreement from '#agreements/models/agreement'
import type Mark from '#agreements/models/mark'
import { type Means } from '#agreements/models/mark'
import { termsSm3 } from '#agreements/terms'
import { take } from '#cases/door'
import Assignment from '#cases/models/assignment'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import { inTransaction } from '#core/transaction'
import type User from '#identity/models/user'

export interface MarkInput {
  /** `party:12`, `mediator:5` or `committee`. */
  slot: string
  means: Means
  /** Of the terms the signer has read. */
  termsSm3: string
  /** When the paper was signed, if not now. */
  madeAt?: DateTime
  /** Ids and codes that prove it: of a scan, of a one-time code. */
  proof?: Record<string, string>
}

/**
 * 签署: one required mark. A mediator witnesses the parties' hands, signs their own, and the head puts the seal.
 * With the last mark the agreement takes effect, in the same transaction.
 */
export class MakeMark {
  #sign = new SignAgreement()

  async handle(
    mediationCase: MediationCase,
    by: User,
    { slot, means, termsSm3: read, madeAt = clock.now(), proof }: MarkInput
  ): Promise<Agreement> {
    return inTransaction(async (trx) => {
      let agreement!: Agreement

      await take(mediationCase, 'mark', { by, occurredAt: madeAt, trx }, async (locked) => {
        agreement = (await Agreement.at(locked, trx))!
        const mark = agreement.marks.find((one) => one.slot === slot)

        if (!mark || !(await mayMake(mark, by, locked, trx))) throw new NotYourMark()
        if (mark.isMade) throw new MarkedAlready()
        if (!meansFor(mark.signer, locked.lane).includes(means)) throw new UnfitMeans()
        if (madeAt > clock.now()) throw new ImpossibleDay('future')
        if (madeAt < agreement.lockedAt!.startOf('minute'))
          throw new ImpossibleDay('before_locking')
        if (read !== agreement.termsSm3 || read !== (await termsSm3(locked, agreement, trx)))
          throw new ChangedTerms()

        mark.merge({ means, madeAt, termsSm3: read, proof: proof ?? null })
        if (mark.signer === 'committee') mark.userId = by.id
        if (mark.signer === 'party' && by.kind === 'staff') mark.witnessId = by.id
        await mark.save()

        return { agreementId: agreement.id, slot, means, termsSm3: read }
      })

      if (agreement.isFullyMarked) await this.#sign.handle(mediationCase, by, trx)
      return agreement
    })
  }
}

async function mayMake(
  mark: Mark,
  by: User,
  mediationCase: MediationCase,
  trx: TransactionClientContract
): Promise<boolean> {
  await by.knowPosts(trx)

  switch (mark.signer) {
    case 'committee':
      return by.is('head', mediationCase.committeeId)
    case 'mediator':
      return mark.userId === by.id
    case 'party':
      return (await isOwn(mark, by, trx)) || (await mediates(by, mediationCase, trx))
  }
}

async function isOwn(mark: Mark, by: User, trx: TransactionClientContract) {
  const party = await Party.findOrFail(mark.partyId, { client: trx })
  return party.userId === by.id
}

async function mediates(by: User, { id }: MediationCase, trx: TransactionClientContract) {
  const assignment = await Assignment.current(id, trx).where('userId', by.id).first()
  return assignment !== null
}
