import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import Agreement from '#agreements/models/agreement'
import Mark from '#agreements/models/mark'
import { paperOf } from '#agreements/paper_of'
import { termsSm3 } from '#agreements/terms'
import { take } from '#cases/door'
import Assignment from '#cases/models/assignment'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import type User from '#identity/models/user'
import { printableOf } from '#papers/coverage'

/**
 * 提交双方签署: freezes the terms and lays out every mark the law asks for. The check must find no error.
 * @throws UnprintableCharacter now, rather than when the last signer has signed
 */
export class ProposeAgreement {
  async handle(mediationCase: MediationCase, mediator: User): Promise<Agreement> {
    let agreement!: Agreement

    await take(mediationCase, 'propose', { by: mediator }, async (locked, trx) => {
      agreement = (await Agreement.at(locked, trx))!
      printableOf(await paperOf(locked, agreement, trx))
      agreement.merge({
        status: 'locked',
        termsSm3: await termsSm3(locked, agreement, trx),
        lockedAt: clock.now(),
      })
      await agreement.save()

      await layOutMarks(locked, agreement, trx)
      return {
        agreementId: agreement.id,
        version: agreement.version,
        termsSm3: agreement.termsSm3,
        amount: agreement.totalFen.toString(),
      }
    })
    return agreement
  }
}

/** 人民调解法 art. 29: every party, every mediator, the committee's seal. */
async function layOutMarks(
  mediationCase: MediationCase,
  agreement: Agreement,
  trx: TransactionClientContract
) {
  const parties = await Party.ofCase(mediationCase.id, trx)
  const assignments = await Assignment.current(mediationCase.id, trx)

  await Mark.createMany(
    [
      ...parties.map(({ id }) => ({ signer: 'party' as const, partyId: id, slot: `party:${id}` })),
      ...assignments.map(({ userId }) => ({
        signer: 'mediator' as const,
        userId,
        slot: `mediator:${userId}`,
      })),
      { signer: 'committee' as const, slot: 'committee' },
    ].map((mark) => ({ ...mark, agreementId: agreement.id })),
    { client: trx }
  )
  await agreement.load('marks')
}
