import type MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'

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
        ? say('mediator.and_others', { name: first.shownName, count: others.length + 1 })
        : first.shownName
    )
    .join(say('mediator.versus'))
}
