import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { say } from '#core/words'
import { formatDay } from '#core/wording'
import { due } from '#deadlines/queries/due'
import FailureRoute from '#routing/models/failure_route'
import type Lane from '#routing/models/lane'
import { committeeFor } from '#routing/queries/candidates'
import type { RuleSet } from '#routing/rule_set'
import type { Suggestion } from '#routing/suggest'
import { REJECT } from '#routing/weighing'
import { gatesOf, reasonsFor } from '#portals/desk/dispatch/trace_steps'

export interface Reading {
  lane: string
  committee: string
  title: string
  lead: string
  preferred: boolean
  rows: { key: string; text: string }[]
}

/** 两种理解: the two best lanes with the same five rows, so that they compare across. */
export async function readingsOf(
  mediationCase: MediationCase,
  trace: Suggestion,
  ruleSet: RuleSet,
  lanes: Map<string, Lane>
): Promise<Reading[]> {
  const isRefused = !!trace.groundOfNonAcceptance
  const lanesInMind = trace.candidates.slice(0, isRefused ? 1 : 2)

  const readings = await Promise.all(
    lanesInMind.map(async ({ lane, share }, index) => {
      const committee = await committeeFor(lane, mediationCase.regionCode)
      const name = lanes.get(lane)?.name ?? lane
      return {
        lane,
        committee: committee?.name ?? say('desk.reading.no_committee'),
        title: say('desk.reading.title', { letter: isRefused ? 'B' : 'AB'[index], lane: name }),
        lead: say('desk.reading.lead', { share: Math.round(share * 100) }),
        preferred: index === 0 && !isRefused,
        rows: [
          row('why', reasonsFor(lane, trace, ruleSet).join('；') || say('desk.reading.no_reason')),
          row('who', whoOf(trace, lane, committee?.name, lanes)),
          row('term', await termOf(mediationCase, lane)),
          row(
            'type',
            lane === trace.lane && !isRefused ? trace.disputeType : say('desk.reading.choose_type')
          ),
          row('failed', await failureOf(lane)),
        ],
      }
    })
  )
  return isRefused ? [await refusalReading(trace, ruleSet), ...readings] : readings
}

/** The reading that it may not be accepted at all; it is decided on a page of its own. */
async function refusalReading(trace: Suggestion, ruleSet: RuleSet): Promise<Reading> {
  return {
    lane: REJECT,
    committee: '',
    title: say('desk.reading.refuse'),
    lead: say('desk.reading.lead', { share: Math.round(trace.confidence * 100) }),
    preferred: true,
    rows: [
      row('why', gatesOf(trace, ruleSet).join('；') || trace.sentences[0]),
      row('who', say('desk.reading.nobody')),
      row('term', say('desk.reading.in_writing')),
      row('type', say('desk.reading.not_counted')),
      row('failed', await failureOf(trace.lane)),
    ],
  }
}

const row = (key: string, text: string) => ({ key: say(`desk.reading.${key}`), text })

function whoOf(
  trace: Suggestion,
  lane: string,
  name: string | undefined,
  lanes: Map<string, Lane>
) {
  const others = lane === trace.lane ? trace.coLanes : []
  const helping = others.map((code) => lanes.get(code)?.name ?? code).join('、')
  return say('desk.reading.who_is', {
    committee: name ?? say('desk.reading.no_committee'),
    helping: helping || 'none',
  })
}

/** How long the law gives, and the day that would be if it were accepted today. */
async function termOf({ regionCode: region, referralSource: source }: MediationCase, lane: string) {
  const { rule, deadline } = await due({ region, kind: 'mediation', lane, source }, clock.today())
  return say('desk.reading.term_is', {
    length: say(`deadlines.units.${rule.unit}`, { length: rule.length }),
    day: formatDay(deadline.due),
    presumed: deadline.presumed ? say('deadlines.why.presumed') : '',
  })
}

async function failureOf(lane: string) {
  const routes = await FailureRoute.forLane(lane)
  return routes.map(({ text }) => text).join('；') || say('desk.reading.no_route')
}
