import Lane from '#routing/models/lane'

/** Lanes by their code, in the order they are shown. */
export async function lanesByCode(): Promise<Map<string, Lane>> {
  const lanes = await Lane.query().orderBy('position')
  return new Map(lanes.map((lane) => [lane.code, lane]))
}
