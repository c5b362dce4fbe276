import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'

import { takeEffect } from '#agreements/taking_effect'
import Agreement from '#agreements/models/agreement'
import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

/** 协议生效: with the last required mark, effective from the latest of them (人民调解法 art. 29). */
export class SignAgreement {
  async handle(mediationCase: MediationCase, by: User, trx: TransactionClientContract) {
    const { marks } = (await Agreement.at(mediationCase, trx))!
    const effectiveAt = DateTime.max(...marks.map((mark) => mark.madeAt!))!

    return take(mediationCase, 'sign', { by, occurredAt: effectiveAt, trx }, (locked) =>
      takeEffect(locked, 'agreement', effectiveAt, trx)
    )
  }
}
