import type Clause from '#agreements/models/clause'
import type Party from '#cases/models/party'
import type { Day } from '#core/clock'
import { say } from '#core/words'
import { formatDay, formatMoney } from '#core/wording'

/** What an agreement means to one party, in plain words: 您要做的、对方要做的、期限. */
export interface PartySummary {
  name: string
  /** What this party must do. */
  mine: string[]
  /** What the others must do for them. */
  theirs: string[]
  /** The last day on which something of it is due. */
  until: Day | null
}

export function summaryFor(party: Party, clauses: Clause[], parties: Party[]): PartySummary {
  const duties = clauses.filter((clause) => clause.isDuty)
  const mine = duties.filter(({ obligorId }) => obligorId === party.id)
  const theirs = duties.filter(
    ({ obligorId, obligeeId }) =>
      obligorId !== party.id && (obligeeId === party.id || obligeeId === null)
  )
  const name = (id: number | null) =>
    id === party.id
      ? say('agreements.summary.you')
      : (parties.find((other) => other.id === id)?.name ?? say('agreements.summary.others'))

  return {
    name: party.name,
    mine: mine.map((clause) => sentence(clause, name)),
    theirs: theirs.map((clause) => sentence(clause, name)),
    until: lastDay([...mine, ...theirs]),
  }
}

function sentence(clause: Clause, name: (id: number | null) => string): string {
  return say(`agreements.summary.${clause.isPayment ? 'payment' : 'act'}`, {
    by: clause.dueOn ? formatDay(clause.dueOn) : say('agreements.summary.someDay'),
    obligor: name(clause.obligorId),
    obligee: name(clause.obligeeId),
    amount: clause.amountFen ? formatMoney(clause.amountFen) : '',
    content: clause.content,
  })
}

function lastDay(clauses: Clause[]): Day | null {
  return (
    clauses
      .flatMap(({ dueOn }) => dueOn ?? [])
      .sort()
      .at(-1) ?? null
  )
}
