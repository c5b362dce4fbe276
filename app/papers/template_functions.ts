import { DateTime } from 'luxon'

import { clock, type Day } from '#core/clock'
import { Money } from '#core/money'

/** What a template may call. All return text; none returns markup. */
export const templateFunctions = {
  /** 2026年3月10日 */
  cnDate: (day: Day) => DateTime.fromISO(day, { zone: 'utc' }).toFormat('yyyy年M月d日'),

  /** 2026年3月10日14时05分, at the office's clock, from an instant in ISO form. */
  cnTime: (instant: string) =>
    clock.local(DateTime.fromISO(instant)).toFormat('yyyy年M月d日H时mm分'),

  /** 28,460.00 */
  figures: (yuan: string) => Money.yuan(yuan).toLocale(),

  /** 贰万捌仟肆佰陆拾元整 */
  capitals: (yuan: string) => Money.yuan(yuan).inCapitals(),

  total: (rows: { amount: string }[]) =>
    Money.sum(rows.map((row) => Money.yuan(row.amount))).toString(),

  /** The value, or a rule of `width` characters to write on by hand. */
  blank: (value: string | number | null, width: number) => value ?? '＿'.repeat(width),

  eq: (one: unknown, other: unknown) => one === other,
  inc: (index: number) => index + 1,
  tick: (ticked: boolean) => (ticked ? '☑' : '☐'),
  list: (words: string[]) => words.join('、'),
  paragraphs: (text: string) => text.split(/\n+/).filter((line) => line.trim()),
}
