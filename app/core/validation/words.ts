import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'

// Self-made characters (造字) look different, or like nothing, on every other machine; U+FFFD is one already lost.
const UNREADABLE = /[\p{Co}\uFFFD]/u
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u
const WRONG_DOT = /[•‧∙⋅・･．]/u

const LONGEST_NAME = 50
const LONGEST_ORGANIZATION = 100

const wordsRule = vine.createRule(
  (_value, { max }: { max: number }, field) => {
    checkWords(field, max)
  },
  { toJSONSchema: (schema, { max }) => Object.assign(schema, { maxLength: max }) }
)

const personNameRule = vine.createRule((_value, _options, field) => checkPersonName(field), {
  toJSONSchema: (schema) => Object.assign(schema, { maxLength: LONGEST_NAME }),
})

const partyNameRule = vine.createRule((_value, _options, field) => {
  if (field.parent.kind === 'organization') checkWords(field, LONGEST_ORGANIZATION)
  else checkPersonName(field)
})

/** Anything people write, up to `max` characters, counted in code points: 𠮷 is one. */
export const words = (max: number) => vine.string().use(wordsRule({ max }))

/** A person's name, exactly as typed: rare characters and 买买提·吐尔逊 (U+00B7) pass, nothing is ever changed. */
export const personName = () => vine.string().use(personNameRule())

/** The name of a person, or of an organization when the field `kind` beside it says so. */
export const partyName = () => vine.string().use(partyNameRule())

function checkWords(field: FieldContext, max: number) {
  const count = [...String(field.value)].length
  if (count > max) return field.report('', 'too_long', field, { max, count, over: count - max })

  reportUnreadable(field)
}

function checkPersonName(field: FieldContext) {
  const name = String(field.value)
  const count = [...name].length

  if (count > LONGEST_NAME)
    return field.report('', 'name_too_long', field, { max: LONGEST_NAME, count })
  if (reportUnreadable(field)) return
  if (PICTURE.test(name))
    return field.report('', 'name_picture', field, { character: PICTURE.exec(name)![0] })
  if (WRONG_DOT.test(name)) return field.report('', 'name_dot', field)
  if (!/\p{L}/u.test(name)) field.report('', 'name_letters', field)
}

function reportUnreadable(field: FieldContext): boolean {
  const characters = [...String(field.value)]
  const at = characters.findIndex((character) => UNREADABLE.test(character))
  if (at < 0) return false

  field.report('', 'unreadable_character', field, {
    character: characters[at],
    position: at + 1,
    code: `U+${characters[at].codePointAt(0)!.toString(16).toUpperCase()}`,
  })
  return true
}
