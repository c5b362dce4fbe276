import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

const NAMED_FIELDS = [
  'address',
  'clauses',
  'committee',
  'facts',
  'name',
  'occupation',
  'remarks',
  'representative',
  'summary',
]

/** A paper is refused rather than printed with a □ or with another character in a person's name. */
export class UnprintableCharacter extends Refusal {
  static status = 422
  static code = 'E_UNPRINTABLE_CHARACTER'

  /** `field` is the path in what the paper was given, such as `parties.0.name`. */
  constructor(
    readonly character: string,
    readonly field: string
  ) {
    const code = character.codePointAt(0)!
    const named = field.split('.').findLast((key) => NAMED_FIELDS.includes(key)) ?? 'other'

    super(
      say(`papers.refusals.${isPrivateUse(code) ? 'private_use' : 'unprintable'}`, {
        field: say(`papers.fields.${named}`),
        character,
        code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      })
    )
  }
}

/** A code point whose meaning depends on the computer that made it. */
export function isPrivateUse(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}
