import { Money } from '#core/money'

/** 民事诉讼法解释 art. 355: identity relations cannot be settled here, nor confirmed by a court. */
const IDENTITY = /离婚|解除婚姻|婚姻(?:无效|效力)|收养|亲子关系|断绝[^，。；\n]{0,8}关系/

const THING = '房屋|房产|住房|房子|宅基地|土地|林地|山林|车位|商铺'
const RIGHT = '产权|所有权|使用权|承包经营权|居住权|专利权|商标权|著作权'
const GOES_TO = '归(?!还)[^，。；\\n]{0,20}?(?:所有|名下|享有)'

/** 民事诉讼法解释 art. 355: a court does not confirm who owns a real right or intellectual property. */
const TITLE = new RegExp(
  `(?:${THING})[^，。；\\n]{0,12}${GOES_TO}|(?:${RIGHT})[^，。；\\n]{0,10}(?:归(?!还)|属于|转移给|过户)`
)

/** 民事诉讼法解释 art. 358: content that is not clear cannot be confirmed or enforced. */
const VAGUE =
  /尽量|尽快|尽可能|适当|酌情|合理(?:时间|期限|期间)|条件允许|有能力时|视情况|争取|若干|大约|左右|近期/

export const decidesIdentity = (text: string) => IDENTITY.test(text)
export const decidesTitle = (text: string) => TITLE.test(text)
export const isVague = (text: string) => VAGUE.test(text)

const FIGURE = '(\\d[\\d,]{0,14}(?:\\.\\d{1,2})?)\\s*元'

/** Sums of yuan named in the text, in order. */
export const figuresIn = (text: string) => amountsAt(new RegExp(FIGURE, 'g'), text)

/** Those that are called a total. */
export const sumsIn = (text: string) =>
  amountsAt(new RegExp(`(?:共计|合计|总计|总额)[^\\d\\n]{0,10}${FIGURE}`, 'g'), text)

function amountsAt(pattern: RegExp, text: string): Money[] {
  return [...text.matchAll(pattern)].map(([, figure]) => Money.yuan(figure))
}
