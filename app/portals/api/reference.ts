import type { Code } from '#portals/api/code'
import DisputeType from '#routing/models/dispute_type'
import Lane from '#routing/models/lane'

/** The words of the two axes a case is sorted by. A case keeps the code of its lane and the name of its type. */
export interface Reference {
  lanes: Map<string, Code>
  disputeTypes: Map<string, Code>
}

let known: Promise<Reference> | undefined

/** Reference data: read once in a process. */
export function theReference(): Promise<Reference> {
  return (known ??= read())
}

async function read(): Promise<Reference> {
  const [lanes, types] = [await Lane.all(), await DisputeType.all()]
  const coded = ({ code, name }: Code) => ({ code, name })

  return {
    lanes: new Map(lanes.map((lane) => [lane.code, coded(lane)])),
    disputeTypes: new Map(types.map((type) => [type.name, coded(type)])),
  }
}
