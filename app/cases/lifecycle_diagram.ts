import { CASE_STATUSES, transition, VERBS } from '#cases/case_lifecycle'
import { say } from '#core/words'

/** The lifecycle table as a Mermaid diagram; the README shows exactly this. Overlays, which move nothing, are left out. */
export function lifecycleDiagram(): string {
  const names = CASE_STATUSES.map(
    (status) => `  ${status}: ${status} ${say(`cases.statuses.${status}`)}`
  )
  const arrows = VERBS.flatMap((verb) => {
    const { from, to } = transition(verb)
    return to
      ? from.map((status) => `  ${status} --> ${to}: ${verb} ${say(`cases.verbs.${verb}`)}`)
      : []
  })

  return ['stateDiagram-v2', ...names, '  [*] --> registered', ...arrows].join('\n')
}
