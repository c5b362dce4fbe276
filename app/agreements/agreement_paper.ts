import type Agreement from '#agreements/models/agreement'
import type Clause from '#agreements/models/clause'
import type AgreementMark from '#agreements/models/mark'
import type Party from '#cases/models/party'
import { paperParty } from '#cases/paper_party'
import { Money } from '#core/money'
import type { PaperContent } from '#papers/actions/issue_paper'
import type { PaymentClause, TextClause } from '#papers/kinds/agreement'
import type { Mark } from '#papers/kinds/people'

/** What the 人民调解协议书 says. Load the agreement's `clauses` and `marks` with their `user` first. */
export function agreementPaper(agreement: Agreement, parties: Party[]): PaperContent<'agreement'> {
  const { facts, disputed, performance, copies, clauses, marks } = agreement
  const nameOf = (id: number | null) => parties.find((party) => party.id === id)?.name ?? ''

  return {
    parties: parties.map((party) =>
      paperParty(party, handOf(marks.find((mark) => mark.partyId === party.id)))
    ),
    facts,
    disputed,
    clauses: together(clauses).map((group) =>
      group[0].isPayment ? payment(group, nameOf) : text(group[0], nameOf)
    ),
    performance: { ...performance },
    copies,
    mediators: marks
      .filter((mark) => mark.signer === 'mediator')
      .map((mark) => ({ name: mark.user.name, mark: handOf(mark) })),
    recorder: null,
  }
}

/** Payments that follow each other from one person to another for one cause are instalments of one clause. */
function together(clauses: Clause[]): Clause[][] {
  const groups: Clause[][] = []

  for (const clause of clauses) {
    const last = groups.at(-1)
    if (last && isInstalment(last[0], clause)) last.push(clause)
    else groups.push([clause])
  }
  return groups
}

function isInstalment(first: Clause, next: Clause): boolean {
  const isSame = (name: 'obligorId' | 'obligeeId' | 'cause' | 'method') =>
    first[name] === next[name]
  return (
    first.isPayment &&
    next.isPayment &&
    (['obligorId', 'obligeeId', 'cause', 'method'] as const).every(isSame)
  )
}

function payment(group: Clause[], nameOf: (id: number | null) => string): PaymentClause {
  const [first] = group
  const isInInstalments = group.length > 1

  return {
    form: 'payment',
    payer: nameOf(first.obligorId),
    payee: nameOf(first.obligeeId),
    reason: first.cause ?? '',
    amount: Money.sum(group.map(({ amountFen }) => amountFen!)).toString(),
    dueOn: isInInstalments ? null : first.dueOn,
    method: first.method,
    account: null,
    instalments: isInInstalments
      ? group.map(({ dueOn, amountFen }) => ({
          dueOn: dueOn!,
          amount: amountFen!.toString(),
          note: null,
        }))
      : [],
  }
}

function text(clause: Clause, nameOf: (id: number | null) => string): TextClause {
  return {
    form: 'text',
    text: clause.content,
    obligor: clause.isDuty ? nameOf(clause.obligorId) : null,
    dueOn: clause.isDuty ? clause.dueOn : null,
  }
}

function handOf(mark: AgreementMark | undefined): Mark | null {
  return mark?.isMade ? { kind: mark.means!, at: mark.madeAt!.toISO()! } : null
}
