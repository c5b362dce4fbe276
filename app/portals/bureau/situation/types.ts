import { say } from '#core/words'
import { casesPath, chartDrawingPath, chartFilePath } from '#portals/bureau/paths'
import { codeOf, pieces } from '#portals/bureau/phrases'
import type { Question } from '#portals/bureau/question'
import DisputeType from '#routing/models/dispute_type'
import { partsOf } from '#statistics/figures'
import { Rate } from '#statistics/rate'

export interface TypeFigures {
  code: string
  name: string
  accepted: number
  share: Rate
}

const OTHER = 'other'

/** Accepted cases by official dispute type, most first, 其他 and unclassified last. */
export async function typesOf({ filter }: Question): Promise<TypeFigures[]> {
  const [parts, names] = await Promise.all([
    partsOf('accepted', filter, 'dispute_type'),
    namesOfTypes(),
  ])
  const total = [...parts.values()].reduce((sum, count) => sum + count, 0)

  return [...parts]
    .map(([code, accepted]) => ({
      code,
      name: names.get(code) ?? (code || say('bureau.unclassified')),
      accepted,
      share: new Rate(accepted, total),
    }))
    .sort((one, other) => last(one) - last(other) || other.accepted - one.accepted)
}

/** Official dispute types by code. */
export async function namesOfTypes(): Promise<Map<string, string>> {
  const types = await DisputeType.query().orderBy('position')
  return new Map(types.map(({ code, name }) => [code, name]))
}

export function typesChart(types: TypeFigures[], question: Question) {
  const total = types.reduce((sum, { accepted }) => sum + accepted, 0)

  return {
    id: 'types',
    title: typesFinding(types, total),
    subtitle: say('bureau.types.subtitle', { count: pieces(total) }),
    definition: codeOf('accepted'),
    csv: chartFilePath('types', question),
    svg: chartDrawingPath('types', question),
    bars: types.map((type) => ({
      label: type.name,
      value: type.accepted,
      note: say('bureau.types.note', {
        count: pieces(type.accepted),
        share: type.share.percent(),
      }),
      other: last(type) > 0,
      href: type.code ? casesPath('accepted', question, { type: type.code }) : undefined,
    })),
  }
}

export function typesTable(types: TypeFigures[]) {
  return {
    head: ['type', 'accepted', 'share'].map((name) => say(`bureau.columns.${name}`)),
    rows: types.map(({ name, accepted, share }) => [name, accepted, share.percent(2)]),
  }
}

/** How much the three most frequent types make up. */
function typesFinding(types: TypeFigures[], total: number): string {
  const leading = types.filter((type) => !last(type)).slice(0, 3)
  if (leading.length === 0) return say('bureau.types.nothing')

  const sum = leading.reduce((count, { accepted }) => count + accepted, 0)
  return say('bureau.types.finding', {
    names: leading.map(({ name }) => name).join('、'),
    share: new Rate(sum, total).percent(),
  })
}

function last({ code }: Pick<TypeFigures, 'code'>): number {
  return ['', OTHER].indexOf(code) + 1
}
