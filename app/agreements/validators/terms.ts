import vine from '@vinejs/vine'

import { CLAUSE_KINDS } from '#agreements/models/clause'
import type { TermsInput } from '#agreements/terms_input'
import { amount } from '#core/validation/amount'
import { day } from '#core/validation/day'
import { words } from '#core/validation/words'

/** One of the case's own parties, by id. */
const party = () =>
  vine
    .enum((field) => field.meta.parties.map(String))
    .transform(Number)
    .nullable()
    .optional()

const text = (max: number) => words(max).nullable().optional()

/** The form may be saved half done; what is still missing is told by the check, not by the form. */
export const termsValidator = vine.withMetaData<{ parties: number[] }>().create({
  /** When the draft on the page was saved. */
  basedOn: vine.string().maxLength(24).nullable().optional(),
  form: vine.enum(['written', 'oral']),
  facts: text(5000),
  disputed: text(2000),
  performance: vine.object({ manner: text(100), place: text(100), period: text(100) }),
  copies: vine.number().withoutDecimals().range([1, 99]),
  isImmediate: vine.accepted().optional(),
  clauses: vine
    .array(
      vine.object({
        kind: vine.enum(CLAUSE_KINDS),
        obligorId: party(),
        obligeeId: party(),
        amount: amount().nullable().optional(),
        cause: text(60),
        content: text(2000),
        method: text(120),
        dueOn: day().nullable().optional(),
      })
    )
    .maxLength(60)
    .optional(),
})

type Typed = Awaited<ReturnType<typeof termsValidator.validate>>

/** What was typed, as terms: an empty box is an empty text. */
export function termsOf({
  basedOn,
  facts,
  disputed,
  performance,
  isImmediate,
  clauses,
  ...typed
}: Typed) {
  const { manner, place, period } = performance
  return {
    ...typed,
    facts: facts ?? '',
    disputed: disputed ?? '',
    performance: { manner: manner ?? '', place: place ?? '', period: period ?? '' },
    isImmediate: isImmediate ?? false,
    clauses: clauses ?? [],
  } satisfies TermsInput
}
