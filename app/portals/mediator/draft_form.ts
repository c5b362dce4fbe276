import type Agreement from '#agreements/models/agreement'
import type { ClauseKind } from '#agreements/models/clause'
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
  const read = (key: string) => flashed.get(key)
  if (read('facts') === undefined && read('clauses') === undefined) return null

  return {
    form: read('form'),
    facts: read('facts') ?? '',
    disputed: read('disputed') ?? '',
    performance: read('performance') ?? {},
    copies: read('copies'),
    isImmediate: read('isImmediate'),
    clauses: [...Object.values(read('clauses') ?? [])] as ClauseForm[],
    isUnsaved: true,
  }
}

export function editOf(body: Record<string, any>): Edit | null {
  for (const name of ['remove', 'repeat', 'raise'] as const)
    if (body[name] !== undefined) return { [name]: Number(body[name]) } as Edit

  return body.add ? { add: body.add } : null
}

/** The form after the edit, nothing lost of what was typed. */
export function edited(body: Record<string, any>, edit: Edit): Record<string, any> {
  const clauses: ClauseForm[] = Object.values(body.clauses ?? [])

  if ('add' in edit) clauses.push(blank(edit.add))
  else if ('remove' in edit) clauses.splice(edit.remove, 1)
  else if ('repeat' in edit)
    clauses.splice(edit.repeat + 1, 0, nextInstalment(clauses[edit.repeat]))
  else if (edit.raise > 0) clauses.splice(edit.raise - 1, 0, ...clauses.splice(edit.raise, 1))

  const { form, facts, disputed, performance, copies, isImmediate = '' } = body
  return { form, facts, disputed, performance, copies, isImmediate, clauses }
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

function nextInstalment(clause: ClauseForm): ClauseForm {
  return { ...clause, amount: '', dueOn: '' }
}
