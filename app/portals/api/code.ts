import { say } from '#core/words'

export interface Code {
  code: string
  name: string
}

/** A code with the words people know it by: `{ code: 'accepted', name: '已受理' }`. */
export const code = (list: string, value: string): Code => ({
  code: value,
  name: say(`${list}.${value}`),
})

export const codeOrNull = (list: string, value: string | null) => (value ? code(list, value) : null)
