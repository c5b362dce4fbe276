import { say } from '#core/words'
import { casesPath } from '#portals/bureau/paths'
import { pieces } from '#portals/bureau/phrases'
import type { Question } from '#portals/bureau/question'
import type { CommitteesTable } from '#portals/bureau/situation/committees'
import type { MonthFigures } from '#portals/bureau/situation/months'
import { namesOfTypes } from '#portals/bureau/situation/types'
import { partsOf } from '#statistics/figures'

export interface Note {
  kind: 'near' | 'fine'
  text: string
  link: { href: string; text: string }
}

/** From so many cases on a change of a type is worth a sentence, and from this share on. */
const ENOUGH_CASES = 5
const NOTABLE_SHARE = 0.3
/** As many names as a sentence bears. */
const FEW = 3
/** Months of history before a month can be called unusual. */
const ENOUGH_MONTHS = 6

/** Sentences a rule wrote: what is overdue, a month out of its limits, who is silent, what moved. */
export async function notesOf(
  question: Question,
  months: MonthFigures[],
  { rows }: CommitteesTable
): Promise<Note[]> {
  return [
    ...(await overdue(question)),
    ...unusualMonth(question, months),
    ...silentCommittees(rows),
    ...(await movedTypes(question)),
  ]
}

async function overdue(question: Question): Promise<Note[]> {
  const count = await question.counts.of('overdue', question.filter)
  if (count === 0) return []
  return [
    {
      kind: 'near',
      text: say('bureau.notes.overdue', { count: pieces(count) }),
      link: { href: casesPath('overdue', question), text: see(count) },
    },
  ]
}

/** The last month against mean + 2√mean of the months before it (a c-chart with warning limits). */
function unusualMonth(question: Question, months: MonthFigures[]): Note[] {
  const [now, ...before] = months.toReversed()
  const history = before.filter(({ accepted }) => accepted > 0).map(({ accepted }) => accepted)
  if (history.length < ENOUGH_MONTHS) return []

  const mean = history.reduce((sum, count) => sum + count, 0) / history.length
  const limit = mean + 2 * Math.sqrt(mean)
  if (now.accepted <= limit) return []
  return [
    {
      kind: 'near',
      text: say('bureau.notes.unusual_month', {
        month: now.label,
        count: pieces(now.accepted),
        months: history.length,
        mean: mean.toFixed(0),
        limit: Math.floor(limit),
      }),
      link: {
        href: casesPath('accepted', question, { from: now.from, to: now.to }),
        text: see(now.accepted),
      },
    },
  ]
}

/** A committee that accepted nothing may have nothing to do, or may not be reporting. */
function silentCommittees(rows: CommitteesTable['rows']): Note[] {
  const silent = rows.filter(({ counts }) => counts.accepted === 0)
  if (silent.length === 0 || silent.length === rows.length) return []
  return [
    {
      kind: 'near',
      text: say(silent.length > FEW ? 'bureau.notes.silent_many' : 'bureau.notes.silent', {
        count: silent.length,
        names: silent
          .slice(0, FEW)
          .map(({ name }) => name)
          .join('、'),
      }),
      link: { href: '#committees', text: say('bureau.notes.see_committees') },
    },
  ]
}

async function movedTypes(question: Question): Promise<Note[]> {
  const { filter, against, compare } = question
  if (!against) return []

  const [now, before, names] = await Promise.all([
    partsOf('accepted', filter, 'dispute_type'),
    partsOf('accepted', against, 'dispute_type'),
    namesOfTypes(),
  ])
  return [...new Set([...now.keys(), ...before.keys()])]
    .filter(Boolean)
    .map((code) => ({ code, count: now.get(code) ?? 0, former: before.get(code) ?? 0 }))
    .filter(({ count, former }) => former >= ENOUGH_CASES && moved(count, former))
    .sort((one, other) => distance(other) - distance(one))
    .slice(0, 2)
    .map(({ code, count, former }) => ({
      kind: 'fine',
      text: say(count > former ? 'bureau.notes.type_up' : 'bureau.notes.type_down', {
        name: names.get(code) ?? code,
        count: pieces(count),
        against: say(`bureau.against_long.${compare}`),
        former: pieces(former),
        share: ((Math.abs(count - former) / former) * 100).toFixed(1),
      }),
      link: { href: casesPath('accepted', question, { type: code }), text: see(count) },
    }))
}

function moved(count: number, former: number) {
  return Math.abs(count - former) / former >= NOTABLE_SHARE
}

function distance({ count, former }: { count: number; former: number }) {
  return Math.abs(count - former)
}

function see(count: number) {
  return say('bureau.see_cases', { count: pieces(count) })
}
