import type MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'
import { mask } from '#core/wording'

/** `郑* 与 某区医院 术后感染赔偿`: who quarrels, persons masked, and about what. Load `parties` first. */
export function titleOf(mediationCase: MediationCase): string {
  return `${sidesOf(mediationCase)} ${mediationCase.title}`
}

/** `郑* 与 某区医院`. Load `parties` first. */
export function sidesOf(mediationCase: MediationCase): string {
  return (['applicant', 'respondent'] as const)
    .map((side) => mediationCase.parties.filter((party) => party.side === side))
    .filter((parties) => parties.length > 0)
    .map(([first, ...others]) =>
      others.length
        ? say('mediator.and_others', { name: shown(first), count: others.length + 1 })
        : shown(first)
    )
    .join(say('mediator.versus'))
}

/** Organizations are not hidden: who they are is no secret of a person. */
export function shown({ kind, name }: { kind: string; name: string }): string {
  return kind === 'person' ? mask.name(name) : name
}
