import type Agreement from '#agreements/models/agreement'
import { CLAUSE_KINDS, type ClauseKind } from '#agreements/models/clause'
import { type ClauseInput, termsInputOf } from '#agreements/terms_input'
import type MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'

type ClauseForm = { [field in keyof ClauseInput]: unknown }

/** The form of a draft as it stands on the screen; its values are what was typed, right or wrong. */
export interface DraftForm {
  form: unknown
  facts: unknown
  disputed: unknown
  performance: Record<string, unknown>
  copies: unknown
  isImmediate: unknown
  clauses: ClauseForm[]
  /** Typed, not saved yet. */
  isUnsaved: boolean
}

/** A clause card to add, remove, repeat or move: buttons of the form, so that they work without JavaScript. */
export type Edit = { add: ClauseKind } | { remove: number } | { repeat: number } | { raise: number }

/** What the saved draft says; for a case without one, what is known already. */
export function draftFormOf(mediationCase: MediationCase, agreement: Agreement | null): DraftForm {
  if (agreement)
    return {
      ...termsInputOf(agreement),
      performance: { ...agreement.performance },
      isUnsaved: false,
    } as DraftForm

  const { parties, statement, claim } = mediationCase
  return {
    form: 'written',
    facts: statement,
    disputed: claim,
    performance: {},
    copies: parties.length + 1,
    isImmediate: false,
    clauses: [blank('payment', parties)],
    isUnsaved: false,
  }
}

/** What was typed before an edit or a refusal, or null. */
export function typedForm(flashed: { get(key: string): any }): DraftForm | null {
  const [facts, clauses, performance] = ['facts', 'clauses', 'performance'].map((key) =>
    flashed.get(key)
  )
  if (facts === undefined && clauses === undefined) return null

  return {
    form: flashed.get('form'),
    facts: facts ?? '',
    disputed: flashed.get('disputed') ?? '',
    performance: performance ?? {},
    copies: flashed.get('copies'),
    isImmediate: flashed.get('isImmediate'),
    clauses: cardsOf(clauses),
    isUnsaved: true,
  }
}

/** The button that was pressed, if it was one of a card's and the card is there. */
export function editOf(body: Record<string, any>): Edit | null {
  if (CLAUSE_KINDS.includes(body.add)) return { add: body.add }

  const last = cardsOf(body.clauses).length - 1
  for (const name of ['remove', 'repeat', 'raise'] as const) {
    const index = Number(body[name] ?? Number.NaN)
    if (Number.isInteger(index) && index >= 0 && index <= last) return { [name]: index } as Edit
  }
  return null
}

/** The form after the edit, nothing lost of what was typed. */
export function edited(body: Record<string, any>, edit: Edit): Record<string, any> {
  const clauses = cardsOf(body.clauses)

  if ('add' in edit) clauses.push(blank(edit.add))
  else if ('remove' in edit) clauses.splice(edit.remove, 1)
  else if ('repeat' in edit) clauses.splice(edit.repeat + 1, 0, nextOf(clauses[edit.repeat]))
  else if (edit.raise > 0) clauses.splice(edit.raise - 1, 0, ...clauses.splice(edit.raise, 1))

  const { form, facts, disputed, performance, copies, isImmediate = '' } = body
  return { form, facts, disputed, performance, copies, isImmediate, clauses }
}

/** Cards of kinds we know; what else somebody may post is not shown again. */
function cardsOf(typed: unknown): ClauseForm[] {
  const cards = typed && typeof typed === 'object' ? Object.values(typed) : []
  return cards.filter((card) => CLAUSE_KINDS.includes(card?.kind))
}

/** Who asked is paid by who was asked, until somebody says otherwise. */
function blank(kind: ClauseKind, parties: MediationCase['parties'] | [] = []): ClauseForm {
  const id = (side: string) => parties.find((party) => party.side === side)?.id ?? ''

  return {
    kind,
    obligorId: id('respondent'),
    obligeeId: id('applicant'),
    content: kind === 'settlement' ? say('agreements.settlementWords') : '',
  }
}

/** The next instalment: same people, same cause, another amount on another day. */
function nextOf(clause: ClauseForm): ClauseForm {
  return { ...clause, amount: '', dueOn: '' }
}
