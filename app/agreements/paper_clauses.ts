import type Clause from '#agreements/models/clause'
import type Party from '#cases/models/party'
import { clock } from '#core/clock'
import { Money } from '#core/money'
import { say } from '#core/words'
import type { Agreement as AgreementPaper, PaymentClause } from '#papers/kinds/agreement'

type PaperClause = AgreementPaper['clauses'][number]

/** Clauses as the paper prints them: payments of one kind that follow each other are one clause in instalments. */
export function paperClauses(clauses: Clause[], parties: Party[]): PaperClause[] {
  const name = (id: number | null) => parties.find((party) => party.id === id)?.name ?? ''

  return inRuns(clauses).map((run) =>
    run[0].isPayment
      ? paymentOf(run, name)
      : { form: 'text', text: textOf(run[0], name(run[0].obligorId)) }
  )
}

function inRuns(clauses: Clause[]): Clause[][] {
  const runs: Clause[][] = []
  for (const clause of clauses) {
    const run = runs.at(-1)
    if (run && isSamePlan(run[0], clause)) run.push(clause)
    else runs.push([clause])
  }
  return runs
}

function isSamePlan(first: Clause, next: Clause): boolean {
  return (
    first.isPayment &&
    next.isPayment &&
    first.obligorId === next.obligorId &&
    first.obligeeId === next.obligeeId &&
    first.cause === next.cause &&
    first.method === next.method &&
    !!first.dueOn &&
    !!next.dueOn
  )
}

function paymentOf(run: Clause[], name: (id: number | null) => string): PaymentClause {
  const [{ obligorId, obligeeId, cause, method, dueOn, content }] = run
  const isPlan = run.length > 1

  return {
    form: 'payment',
    payer: name(obligorId),
    payee: name(obligeeId),
    reason: cause ?? '',
    amount: Money.sum(run.map((clause) => clause.amountFen ?? Money.zero)).toString(),
    dueOn: isPlan ? null : dueOn,
    method: isPlan || !content ? method : `${method ?? ''}（${content}）`,
    account: null,
    instalments: isPlan ? run.map(instalmentOf) : [],
  }
}

function instalmentOf({ dueOn, amountFen, content }: Clause) {
  return { dueOn: dueOn!, amount: (amountFen ?? Money.zero).toString(), note: content || null }
}

function textOf({ kind, content, dueOn }: Clause, obligor: string): string {
  if (kind !== 'act' || !obligor || !dueOn) return endWithStop(content)

  const due = clock.local(clock.at(dueOn)).toFormat('yyyy年M月d日')
  return endWithStop(say('agreements.paper.act', { obligor, due, content }))
}

function endWithStop(text: string): string {
  return /[。；！？]$/.test(text) ? text : `${text}。`
}
