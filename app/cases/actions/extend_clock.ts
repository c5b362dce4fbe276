import { setClock } from '#cases/case_clock'
import { take } from '#cases/door'
import { ExtensionNotLater } from '#cases/exceptions/clock_refusals'
import Extension from '#cases/models/extension'
import type MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import type User from '#identity/models/user'

/**
 * 延期: a later last day that all parties and the committee agreed in writing before expiry
 * (医疗纠纷预防和处理条例 art. 38).
 */
export class ExtendClock {
  async handle(mediationCase: MediationCase, by: User, dueOn: Day, because: string) {
    return take(mediationCase, 'extend', { by, because }, async (locked, trx) => {
      const formerDueOn = locked.dueOn!
      if (dueOn <= formerDueOn) throw new ExtensionNotLater()

      await Extension.create(
        { caseId: locked.id, agreedOn: clock.today(), formerDueOn, dueOn, reason: because },
        { client: trx }
      )
      await setClock(locked, trx)

      return { formerDueOn, dueOn }
    })
  }
}
