import type MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'
import DisputeType from '#routing/models/dispute_type'
import type Lane from '#routing/models/lane'
import { committeesFor } from '#routing/queries/candidates'
import type { Suggestion } from '#routing/suggest'
import type { Reading } from '#portals/desk/dispatch/readings'

/** What a dispatcher may decide: a reading, another lane, and exactly one official type. */
export async function choicesFor(
  { regionCode }: MediationCase,
  trace: Suggestion,
  readings: Reading[],
  lanes: Map<string, Lane>
) {
  const types = await DisputeType.query().withScopes((scopes) => scopes.inForce())
  const known = types.map(({ name }) => name)
  const other = { value: 'other', text: say('desk.decision.other') }

  return {
    lane: trace.groundOfNonAcceptance ? null : trace.lane,
    type: known.includes(trace.disputeType) ? trace.disputeType : null,
    readings: [
      ...readings
        .filter(({ lane }) => lanes.has(lane))
        .map(({ lane, title, committee }) => ({
          value: lane,
          text: title,
          hint: committee,
        })),
      other,
    ],
    others: await othersFor(regionCode, lanes),
    types: known.map((name) => ({ value: name, text: name })),
  }
}

/** Every lane with its nearest committee and how much that has in hand. */
async function othersFor(regionCode: string, lanes: Map<string, Lane>) {
  const options = await Promise.all(
    [...lanes.values()].map(async ({ code, name }) => {
      const [nearest] = await committeesFor(code, regionCode)
      if (!nearest) return []
      const { committee, load } = nearest
      return [
        {
          value: code,
          text: say('desk.decision.lane', { lane: name, committee: committee.name, load }),
        },
      ]
    })
  )
  return options.flat()
}
