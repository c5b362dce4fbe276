import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'
import SupplementRequest from '#intake/models/supplement_request'
import { choicesFor } from '#portals/desk/dispatch/choices'
import { lanesByCode } from '#portals/desk/dispatch/lanes'
import { marked } from '#portals/desk/dispatch/marked'
import { readingsOf } from '#portals/desk/dispatch/readings'
import { returnOf } from '#portals/desk/dispatch/return_of'
import { suggestionFor } from '#portals/desk/dispatch/suggestion'
import { decidingSteps, factsUsed, idleSteps, otherSteps } from '#portals/desk/dispatch/trace_steps'
import { linesOf, waiting } from '#portals/desk/dispatch/waiting'

/** Everything the dispatcher's page shows of one case. Load parties first. */
export async function dispatchPage(mediationCase: MediationCase, dispatcher: User) {
  const { statement, claim } = mediationCase
  const lanes = await lanesByCode()
  const { trace, ruleSet } = await suggestionFor(mediationCase)
  const words = marked(statement, claim, trace.facts, factsUsed(trace, ruleSet))
  const readings = await readingsOf(mediationCase, trace, ruleSet, lanes)
  const [line] = await linesOf([mediationCase], lanes)

  return {
    mediationCase,
    line,
    words,
    trace,
    readings,
    isSure: !trace.needsDispatcher && !trace.groundOfNonAcceptance,
    steps: decidingSteps(trace, ruleSet, words.numbers),
    others: otherSteps(trace, ruleSet, words.numbers),
    idle: idleSteps(trace, ruleSet),
    choices: await choicesFor(mediationCase, trace, readings, lanes),
    returned: await returnOf(mediationCase),
    wasAsked: await SupplementRequest.findBy('caseId', mediationCase.id),
    queue: await linesOf(await waiting(dispatcher), lanes),
  }
}
