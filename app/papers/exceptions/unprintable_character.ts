import { Exception } from '@adonisjs/core/exceptions'

const FIELDS: Record<string, string> = {
  name: '姓名或名称',
  address: '住址',
  representative: '法定代表人',
  occupation: '职业或职务',
  facts: '纠纷的主要事实',
  text: '协议条款',
  number: '编号',
  committee: '人民调解委员会名称',
}

/** A paper is refused rather than printed with a □ or with another character in a person's name. */
export default class UnprintableCharacter extends Exception {
  static status = 422
  static code = 'E_UNPRINTABLE_CHARACTER'

  constructor(
    readonly character: string,
    readonly field: string
  ) {
    const code = character.codePointAt(0)!
    const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
    const where = FIELDS[field.split('.').findLast((key) => key in FIELDS) ?? ''] ?? '填写内容'
    const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`

    super(
      isPrivate
        ? `“${where}”中的字符 ${hex} 是某台电脑自造的字，换一台电脑就会变成别的字，不能印在文书上。请按身份证重新录入这个字。`
        : `“${where}”中的“${character}”（${hex}）没有可用的字形，不能印在文书上。请核对这个字，或改用文字说明。`
    )
  }
}
