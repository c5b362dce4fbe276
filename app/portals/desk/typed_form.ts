import { readPhone } from '#core/validation/phone'
import { typedNumber } from '#core/validation/typed_number'

/** What the form carries beside what was typed. */
export const NOT_TYPED = ['_csrf', 'once', 'more']

type Fields = Record<string, unknown>

/** What was typed at the window, without the parties of whom nothing was written. */
export function typedForm(typed: Fields): Fields {
  return {
    ...typed,
    applicants: listed(typed.applicants).filter((party, index) => index === 0 || isWritten(party)),
    respondents: listed(typed.respondents).filter(isWritten),
  }
}

/** A list of parties, however the form was sent. */
export function listed(parties: unknown): Fields[] {
  if (!parties || typeof parties !== 'object') return []
  return Object.values(parties).filter((party) => party && typeof party === 'object')
}

/** By what the people on an unfinished form may be on record already. */
export function recognisable(applicants: unknown) {
  return listed(applicants).map(({ name, phone, identityNumber }) => ({
    name: name ? String(name) : undefined,
    phone: phone ? readPhone(String(phone)) : null,
    identityNumber: identityNumber ? typedNumber(String(identityNumber)).toUpperCase() : null,
  }))
}

function isWritten({ kind, ...rest }: Fields): boolean {
  return Object.values(rest).some((value) => value !== null && value !== undefined)
}

/** `applicants[0][name]` and its value, for every field, so that a form can be sent on unseen. */
export function hiddenFields(value: unknown, name = ''): { name: string; value: string }[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [{ name, value: String(value) }]

  return Object.entries(value).flatMap(([key, entry]) =>
    hiddenFields(entry, name ? `${name}[${key}]` : key)
  )
}
