import type MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import { due } from '#deadlines/queries/due'

const STATUS_ANSWER = 'D02'

/** The day by which somebody will get in touch: computed, never written as a sentence. */
export async function promiseFor(
  mediationCase: MediationCase
): Promise<{ by: Day; length: number; isPresumed: boolean }> {
  const { deadline } = await due(
    { region: mediationCase.regionCode, code: STATUS_ANSWER },
    clock.dayOf(mediationCase.registeredAt)
  )
  return { by: deadline.due, length: deadline.length, isPresumed: deadline.presumed }
}
