import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { take } from '#cases/door'
import MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { inTransaction } from '#core/transaction'
import { UnfitHearing } from '#hearings/exceptions/hearing_refusals'
import Hearing, { type Attendance } from '#hearings/models/hearing'
import type User from '#identity/models/user'

/** 开调解会: who came, who was late, who stayed away. The first one begins the mediation. */
export class HoldHearing {
  async handle(hearing: Hearing, mediator: User, attendance: Attendance[]) {
    return inTransaction(async (trx) => {
      const mediationCase = await MediationCase.lock(hearing.caseId, trx)
      if (mediationCase.status === 'assigned')
        await take(mediationCase, 'begin', { by: mediator, trx })

      return take(mediationCase, 'hold_hearing', { by: mediator, trx }, async () => {
        const held = await Hearing.findOrFail(hearing.id, { client: trx })
        checkHeld(held, attendance)
        await hold(held, attendance, trx)

        return { hearingId: held.id, ...numbersOf(attendance) }
      })
    })
  }
}

function checkHeld(hearing: Hearing, attendance: Attendance[]) {
  if (!hearing.isScheduled) throw new UnfitHearing('not_scheduled')
  if (clock.dayOf(hearing.startsAt) > clock.today()) throw new UnfitHearing('not_yet')
  if (!attendance.some(({ who, presence }) => who === 'party' && presence !== 'absent'))
    throw new UnfitHearing('nobody_came')
}

async function hold(hearing: Hearing, attendance: Attendance[], trx: TransactionClientContract) {
  await hearing.useTransaction(trx).merge({ status: 'held', attendance }).save()
}

function numbersOf(attendance: Attendance[]) {
  const count = (wanted: Attendance['presence']) =>
    attendance.filter(({ presence }) => presence === wanted).length
  return { present: count('present'), late: count('late'), absent: count('absent') }
}
