import { withinRegion } from '#cases/within_region'
import { say } from '#core/words'
import Committee from '#identity/models/committee'
import { casesPath, chartFilePath } from '#portals/bureau/paths'
import type { Question } from '#portals/bureau/question'
import { partsOf } from '#statistics/figures'
import { Rate } from '#statistics/rate'

const COLUMNS = ['accepted', 'agreed', 'failed', 'cohort_open', 'overdue'] as const

type Column = (typeof COLUMNS)[number]

export interface CommitteeFigures {
  id: string
  name: string
  counts: Record<Column, number>
  success: Rate
}

export interface CommitteesTable {
  rows: CommitteeFigures[]
  whole: { counts: Record<Column, number>; success: Rate }
  /** The rows of every column add up to the figure counted without splitting. */
  crossFoots: boolean
}

/** One row a committee; the last row is counted on its own and must equal the sum. */
export async function committeesOf({ filter, counts: known }: Question): Promise<CommitteesTable> {
  const [parts, totals, committees] = await Promise.all([
    Promise.all(COLUMNS.map((column) => partsOf(column, filter, 'committee'))),
    Promise.all(COLUMNS.map((column) => known.of(column, filter))),
    withinRegion(Committee.query(), 'region_code', filter.regionCode)
      .if(filter.committeeId, (query) => query.where('id', filter.committeeId!))
      .orderBy('id'),
  ])
  const listed = new Set(committees.map(({ id }) => String(id)))
  const others = parts.flatMap((part) => [...part.keys()]).filter((id) => !listed.has(id))
  const rows = [
    ...committees.map(({ id, name }) => ({ id: String(id), name })),
    ...new Set(others).values().map((id) => ({ id, name: say('bureau.unclassified') })),
  ].map(({ id, name }) => figured({ id, name }, (index) => parts[index].get(id) ?? 0))

  return {
    rows,
    whole: figured({}, (index) => totals[index]),
    crossFoots: COLUMNS.every(
      (column, index) => totals[index] === rows.reduce((sum, { counts }) => sum + counts[column], 0)
    ),
  }
}

/** The table with a link behind every figure. */
export function committeesWithLinks(
  { rows, whole, crossFoots }: CommitteesTable,
  question: Question
) {
  const cells = (counts: Record<Column, number>, committee?: string) =>
    COLUMNS.map((column) => ({
      count: counts[column],
      href: committee === '' ? null : casesPath(column, question, committee ? { committee } : {}),
      label: say(`bureau.columns.${column}`),
    }))

  return {
    csv: chartFilePath('committees', question),
    head: ['committee', ...COLUMNS, 'success'].map((name) => say(`bureau.columns.${name}`)),
    rows: rows.map(({ id, name, counts, success }) => ({
      name,
      cells: cells(counts, id),
      success: success.percent() ?? null,
    })),
    whole: { cells: cells(whole.counts), success: whole.success.percent() ?? null },
    crossFoots,
  }
}

export function committeesTable({ rows, whole }: CommitteesTable) {
  const line = (name: string, { counts, success }: CommitteesTable['whole']) => [
    name,
    ...COLUMNS.map((column) => counts[column]),
    success.percent(2) ?? say('bureau.none'),
  ]

  return {
    head: ['committee', ...COLUMNS, 'success'].map((name) => say(`bureau.columns.${name}`)),
    rows: [...rows.map((row) => line(row.name, row)), line(say('bureau.whole'), whole)],
  }
}

function figured<Which extends object>(which: Which, count: (index: number) => number) {
  const counts = Object.fromEntries(
    COLUMNS.map((column, index) => [column, count(index)])
  ) as Record<Column, number>

  return { ...which, counts, success: new Rate(counts.agreed, counts.accepted) }
}
