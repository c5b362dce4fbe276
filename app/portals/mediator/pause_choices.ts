import { PAUSE_GROUNDS } from '#cases/actions/pause_clock'
import { clockOf } from '#cases/case_clock'
import type MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'

/** The grounds for a pause, each saying whether the rule of this case stops its clock for it. */
export async function pauseChoices(mediationCase: MediationCase) {
  const running = await clockOf(mediationCase)

  return PAUSE_GROUNDS.map((value) => ({
    value,
    text: say(`mediator.pause_grounds.${value}`),
    hint: running && say(`mediator.pause_stops.${running.rule.stopsFor(value)}`),
  }))
}
