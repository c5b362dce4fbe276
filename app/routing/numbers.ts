const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const UNITS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** A number as people write it: 3200, 5.5, 三万五, 十几, 七八十, 两百. Source text for other patterns. */
export const NUMBER =
  '(?:\\d{1,9}(?:\\.\\d{1,4})?|[零〇一二两俩三四五六七八九十百千几数壹贰叁肆伍陆柒捌玖拾佰仟]{1,9})'

/** The value of a Chinese or decimal number below ten thousand; 几 counts as nothing, 七八十 as 70. */
export function valueOf(words: string): number {
  if (/^\d/.test(words)) return Number(words)

  let total = 0
  let digit: number | null = null
  let unit = 1
  for (const character of words) {
    if (character in UNITS) {
      unit = UNITS[character]
      total += (digit ?? 1) * unit
      digit = null
    } else if (character in DIGITS) digit = digit && unit === 1 ? digit : DIGITS[character]
  }
  return total + trailing(digit, unit, words)
}

/** 两百五 is 250: a last digit without a unit counts in the next smaller one. */
function trailing(digit: number | null, unit: number, words: string) {
  if (digit === null) return 0
  return unit >= 100 && !/[零〇]/.test(words) ? (digit * unit) / 10 : digit
}

const MONEY = new RegExp(
  `(${NUMBER})(?:多|余|来)?(亿|万|w)?(?:多|余|来)?(${NUMBER})?(?:多|余|来)?(?:块钱|块|元|圆|rmb|(?<=[万亿w多余来])(?!亩|平|斤|头|只|株|人|户|棵|字|公里|方))`,
  'g'
)

/** Amounts in yuan as decimal strings, with the place they stand at. */
export function amounts(text: string): { yuan: string; start: number; end: number }[] {
  const found = []
  for (const match of text.matchAll(MONEY)) {
    const yuan = inYuan(match[1], match[2], match[3])
    if (yuan > 0)
      found.push({ yuan: decimal(yuan), start: match.index, end: match.index + match[0].length })
  }
  return found
}

function inYuan(head: string, scale: string | undefined, tail: string | undefined) {
  if (!scale) return tail ? 0 : valueOf(head)
  const unit = scale === '亿' ? 1e8 : 1e4
  const rest = tail ? valueOf(tail) : 0
  return valueOf(head) * unit + (rest < 10 ? (rest * unit) / 10 : rest)
}

const decimal = (yuan: number) => (Math.round(yuan * 100) / 100).toFixed(2)

const PEOPLE = new RegExp(
  `(${NUMBER})(万)?(?:多|余|来|几)?(?:名|个|位|户|人|家)(?:多|余)?(?!月|小时|钟头|亿|万|省|市|县|镇|乡|村|字|地方|点|钟|盆|店|公司|厂|医院|孔|洞|井|儿子|女儿|工作日|自然日|次|部门|单位|问题|[^,]{0,3}(?:观望|围观))`,
  'g'
)

/** How many people a text speaks of, with the place it stands at. */
export function peopleCounts(text: string): { count: number; start: number; end: number }[] {
  const found = []
  for (const match of text.matchAll(PEOPLE)) {
    if (/^[几数]+$/.test(match[1])) continue
    found.push({ count: valueOf(match[1]), start: match.index, end: match.index + match[0].length })
  }
  return found
}

const DATE =
  /(?:(?:19|20)?\d{2}年)?(?:\d{1,2}月(?:\d{1,2}[日号])?)|(?:19|20)?\d{2}年|(?:今|昨|前)[天日]|(?:今|去|前)年|上个?月|上周/g

export function days(text: string): { start: number; end: number }[] {
  return [...text.matchAll(DATE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
